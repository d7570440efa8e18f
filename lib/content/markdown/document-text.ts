import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { blocks } from './mark-lines'
import { parseInlineHtml, parseMarkdown } from './parse-markdown'
import { parseSections } from './parse-sections'
import type { ParsedText } from './sections'

/** All texts of a document, parsed and sanitised: its page need only resolve and render them. */
export type DocumentText = ParsedText & {
  /** The headline of the hero, where it is not the title. */
  headline?: Root
  lead: Root
}

/** The texts of a document as its editor wrote them. */
export type WrittenText = { markdown: string; intro?: string | undefined; headline?: string | undefined }

/** Parses the texts of a document, and leaves out what is of no use to its page. */
export function toDocumentText({ markdown, intro = '', headline }: WrittenText): DocumentText {
  const { opening, parts } = parseSections(markdown)
  const text = {
    ...(headline && { headline: parseInlineHtml(headline) }),
    lead: parseMarkdown(intro),
    opening,
    parts,
  }
  const headings = parts.map(({ heading }): Root => ({ type: 'root', children: heading }))
  const contents = parts.map((part) => (part.kind === 'question' ? part.answer : part.content))
  for (const tree of [text.headline, text.lead, opening, ...headings, ...contents]) if (tree) lighten(tree)
  return text
}

/** Takes notes for editors out of a tree, and all positions but those by which lines are marked. */
function lighten(tree: Root): void {
  visit(tree, (node) => {
    delete node.data
    if (node.type !== 'element' || !blocks.has(node.tagName)) delete node.position
  })
}
