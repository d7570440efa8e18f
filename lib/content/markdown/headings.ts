import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import { toPlainText } from './plain-text'

/** @returns 1 to 6 for a heading, undefined for anything else. */
export function headingLevel(node: RootContent | ElementContent): number | undefined {
  const level = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
  return level ? Number(level) : undefined
}

/** Makes paragraphs of headings without words, such as one that holds a picture alone: they head nothing. */
export function demoteEmptyHeadings(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (headingLevel(node) && toPlainText(node.children) === '') node.tagName = 'p'
  })
}

/**
 * Levels the headings under another: none skips a level and none is at that one's level or above it, no matter what
 * the editor typed; each gets an anchor.
 *
 * @param tree What is under that heading; changed in place.
 * @param above The level of that heading: 1 for the page's own, 2 for a section's.
 * @param toAnchor Makes a unique anchor of a heading's text.
 */
export function levelHeadings(tree: Root, above: number, toAnchor: (text: string) => string): void {
  let previous = above
  visit(tree, 'element', (node: Element) => {
    const written = headingLevel(node)
    if (!written) return
    previous = Math.max(above + 1, Math.min(written, previous + 1))
    node.tagName = `h${previous}`
    node.properties.id = toAnchor(toPlainText(node.children))
  })
}
