import type { ElementContent, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { keepWritten } from './keep-written'
import { repairHtml, repairMarkdown } from './repair-markdown'
import { bodySchema, inlineSchema } from './sanitize-schema'
import { wrapLooseText } from './wrap-loose-text'

const markdownParser = unified().use(remarkParse).use(remarkGfm)
const bodyProcessor = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(wrapForParser)
  .use(rehypeRaw)
  .use(keepWritten)
  .use(rehypeSanitize, bodySchema)
const inlineProcessor = unified().use(wrapForParser).use(rehypeRaw).use(rehypeSanitize, inlineSchema)

/**
 * Parses markdown as editors write it: CommonMark, GitHub's tables and raw HTML.
 *
 * @returns A sanitised tree whose top level holds blocks only; positions are those of the markdown.
 */
export function parseMarkdown(markdown: string): Root {
  const tree = markdownParser.parse(repairMarkdown(markdown))
  return wrapLooseText(bodyProcessor.runSync(tree))
}

/**
 * Parses one line that may hold inline HTML, such as `jumbotron.headline`.
 *
 * @returns A sanitised tree of phrasing content.
 */
export function parseInlineHtml(html: string): Root {
  return inlineProcessor.runSync({ type: 'root', children: [{ type: 'raw', value: repairHtml(html) }] })
}

/**
 * The HTML parser hands over the text after a stray `<table>` only when an element around it ends. The sanitiser takes
 * this one off again.
 */
function wrapForParser() {
  return ({ children }: Root): Root => ({
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'div',
        properties: {},
        children: children.filter((node): node is ElementContent => node.type !== 'doctype'),
      },
    ],
  })
}
