import type { Element, Root as HastRoot } from 'hast'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import type { Nodes, Root, RootContent } from 'mdast'
import { type MarkdownHandlers, toMarkdownText } from '@/lib/content/markdown/markdown-text'
import type { Report } from '../draft'
import { dropMarkup } from './drop-markup'
import { moveFootnotes } from './footnotes'
import { levelHeadings, takeTitle } from './headings'
import { type ResolveLink, repairLinks } from './links'
import { repairLists } from './lists'
import { removeBlanks, repairParagraphs } from './paragraphs'
import { type PictureTaker, takePictures } from './pictures'
import { writeQuestions } from './questions'
import { applyStyles } from './styles'
import { repairTables } from './tables'
import { isBlank, isElement, parseHtml, rewriteElements } from './tree'

export type Conversion = {
  taker: PictureTaker
  report: Report
  resolveLink?: ResolveLink | undefined
  /** Whether the text has its title above it; a CMS keeps it elsewhere. */
  hasTitle: boolean
}

/** Makes the markdown of the format of HTML that a word processor or another system has written. */
export async function htmlToMarkdown(
  html: string,
  { taker, report, resolveLink, hasTitle }: Conversion,
): Promise<{ title?: string | undefined; body: string }> {
  const tree = parseHtml(html)
  applyStyles(tree)
  dropMarkup(tree, report)
  moveFootnotes(tree)
  repairLinks(tree, report, resolveLink)
  repairParagraphs(tree)
  repairLists(tree)
  const title = hasTitle ? takeTitle(tree) : undefined
  if (title) taker.nameAfter = title
  levelHeadings(tree)
  writeQuestions(tree)
  repairTables(tree, report)
  await takePictures(tree, taker)
  reportUnderlines(tree, report)
  removeBlanks(tree)
  return { title, body: toMarkdownText(toTree(tree), { text: asText }).trim() }
}

function toTree(tree: Element): Root {
  const convert = (children: Element['children']): RootContent[] => {
    const root: HastRoot = { type: 'root', children }
    const made: Nodes = toMdast(root, { handlers })
    return made.type === 'root' ? made.children : []
  }
  const notes = tree.children.flatMap((node): RootContent[] => {
    if (!isElement(node, 'note')) return []
    const [number, ...blocks] = node.children
    const identifier = number?.type === 'text' ? number.value : ''
    return [{ type: 'footnoteDefinition', identifier, children: convert(blocks).filter(isBlock) }]
  })
  const text = convert(tree.children.filter((node) => !isElement(node, 'note')))
  // The line above the notes of a page; here each note is where readers look for it.
  while (notes.length > 0 && text.at(-1)?.type === 'thematicBreak') text.pop()
  return { type: 'root', children: [...text, ...notes] }
}

type Block = Extract<RootContent, { type: 'paragraph' | 'list' | 'blockquote' | 'code' }>

function isBlock(node: RootContent): node is Block {
  return ['paragraph', 'list', 'blockquote', 'code'].includes(node.type)
}

/** Markdown has no small letters above and below the line, but may hold their elements. */
const asWritten: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...state.all(node),
  { type: 'html', value: `</${node.tagName}>` },
]

/** A tag that is only spoken of is escaped so that nothing that repairs tags takes it for one. */
const asText: NonNullable<MarkdownHandlers['text']> = (node, _parent, state, info) =>
  state.safe(node.value, info).replace(/\\([\s\S])/g, (escaped, sign) => (sign === '<' ? '&lt;' : escaped))

const handlers: Record<string, Handle> = {
  ...defaultHandlers,
  sub: asWritten,
  sup: asWritten,
  u: (state, node: Element) => state.all(node),
  footnote: (_state, node: Element) => ({
    type: 'footnoteReference',
    identifier: node.children[0]?.type === 'text' ? node.children[0].value : '',
  }),
  comment: () => undefined,
}

function reportUnderlines(tree: Element, report: Report): void {
  rewriteElements(tree, (node) => {
    if (node.tagName === 'u' && !isBlank(node))
      report(
        'Words were underlined. Readers take that for a link, so they are not; where it matters, make them bold.',
      )
    return undefined
  })
}
