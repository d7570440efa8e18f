import { defaultSchema, type Options as Schema } from 'rehype-sanitize'

const harmlessInline = ['abbr', 'cite', 'dfn', 'mark', 'small', 'time', 'u', 'wbr']
const harmlessBlocks = ['caption', 'figcaption', 'figure']

/** Without a look of their own these only nest; taking them off lets headings inside them count as the article's. */
const wrappers = ['div', 'section']

/**
 * What of an editor's HTML reaches a page: text, structure, links and pictures. No script, style, class, identifier,
 * handler or form does, and no address but those of `safe-address.ts`. Everything else is unwrapped, so that its
 * text stays. The base is GitHub's list: https://github.com/rehypejs/rehype-sanitize#defaultschema.
 */
export const bodySchema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !wrappers.includes(name) && name !== 'input'),
    ...harmlessInline,
    ...harmlessBlocks,
  ],
  attributes: {
    // The identifiers of footnotes, which lead to a note and back.
    a: ['href', 'title', ['id', /^fnref-/], ['ariaLabel', /^Back to reference /]],
    li: [['id', /^fn-/]],
    abbr: ['title'],
    blockquote: ['cite'],
    img: ['src', 'alt', 'title'],
    ol: ['start', 'reversed'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    details: ['open'],
  },
  clobber: [],
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
  required: {},
  strip: ['script', 'style', 'svg', 'math'],
}

/** For a headline: words and their emphasis, nothing that starts a block or leads away. */
export const inlineSchema: Schema = {
  ...bodySchema,
  tagNames: ['b', 'br', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'wbr'],
  attributes: {},
}
