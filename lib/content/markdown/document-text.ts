import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { blocks } from './mark-lines'
import { parseInlineHtml, parseMarkdown } from './parse-markdown'
import { parseSections } from './parse-sections'
import { toPlainText } from './plain-text'
import type { ParsedText, Part } from './sections'
import { typesetTree } from './typeset-tree'

/** All texts of a document, parsed and sanitised: its page need only resolve and render them. */
export type DocumentText = ParsedText & {
  /** The headline of the hero, where it is not the title. */
  headline?: Root
  lead: Root
}

/** The texts of a document as its editor wrote them. */
export type WrittenText = { markdown: string; intro?: string | undefined; headline?: string | undefined }

/** Parses the texts of a document, sets them as a typesetter would, and leaves out what is of no use to its page. */
export function toDocumentText({ markdown, intro = '', headline }: WrittenText): DocumentText {
  const { opening, parts } = parseSections(markdown)
  const headlineTree = headline ? parseInlineHtml(headline) : undefined
  const lead = parseMarkdown(intro)
  const headings = parts.map(({ heading }): Root => ({ type: 'root', children: heading }))
  const contents = parts.map((part) => (part.kind === 'question' ? part.answer : part.content))
  for (const tree of [headlineTree, lead, opening, ...headings, ...contents]) {
    if (!tree) continue
    typesetTree(tree)
    lighten(tree)
  }
  return { ...(headlineTree && { headline: headlineTree }), lead, opening, parts: parts.map(withSetTitle) }
}

/** The words of a heading are set by now; the anchor that was made of them as they were written stays. */
function withSetTitle(part: Part): Part {
  const title = toPlainText(part.heading)
  return part.kind === 'question' ? { ...part, question: title } : { ...part, title }
}

/** Takes notes for editors out of a tree, and all positions but those by which lines are marked. */
function lighten(tree: Root): void {
  visit(tree, (node) => {
    delete node.data
    if (node.type !== 'element' || !blocks.has(node.tagName)) delete node.position
  })
}
