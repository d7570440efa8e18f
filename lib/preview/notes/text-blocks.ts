import type { Element, Root, RootContent } from 'hast'
import { headingLevel } from '@/lib/content/markdown/headings'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import type { Part } from '@/lib/content/markdown/sections'
import type { ArticleView } from '@/lib/views/article-view'
import { cleanWords } from '@/lib/writing/notes/clean-text'

/** What a note can be about: a paragraph, a heading, a list, a table, a picture. */
export type TextBlock = {
  kind: 'lead' | 'heading' | 'text'
  tree: Root
  /** What a note keeps of it; a picture has none. */
  words: string
  /** Of a question, counted from 1. */
  question?: number | undefined
}

/** @returns The blocks of a text, in reading order. */
export function listBlocks({
  lead,
  opening,
  parts,
}: Pick<ArticleView, 'lead' | 'opening' | 'parts'>): TextBlock[] {
  return [
    ...blocksOf(lead).map((block): TextBlock => ({ ...block, kind: 'lead' })),
    ...blocksOf(opening),
    ...parts.flatMap(blocksOfPart),
  ]
}

function blocksOfPart(part: Part): TextBlock[] {
  const heading: Element = {
    type: 'element',
    tagName: 'h2',
    properties: { id: part.anchor },
    children: part.heading,
  }
  return part.kind === 'question'
    ? [{ ...toBlock(heading), question: part.number }, ...blocksOf(part.answer)]
    : [toBlock(heading), ...blocksOf(part.content)]
}

function blocksOf({ children }: Root): TextBlock[] {
  return children.filter((node) => node.type === 'element').map(toBlock)
}

function toBlock(node: Extract<RootContent, Element>): TextBlock {
  const tree: Root = { type: 'root', children: [node] }
  return { kind: headingLevel(node) ? 'heading' : 'text', tree, words: cleanWords(toPlainText(tree)) }
}
