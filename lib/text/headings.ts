import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import { toPlainText } from './plain-text'

/** @returns 1 to 6 for a heading, undefined for anything else. */
export function headingLevel(node: RootContent | ElementContent): number | undefined {
  const level = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
  return level ? Number(level) : undefined
}

/**
 * Levels the headings under a section's own: none skips a level and none stands at the page's or the section's level,
 * whatever the editor typed; each gets an anchor.
 *
 * @param tree Content under a level-two heading; changed in place.
 * @param toAnchor Makes a unique anchor of a heading's text.
 */
export function levelHeadings(tree: Root, toAnchor: (text: string) => string): void {
  let previous = 2
  visit(tree, 'element', (node: Element) => {
    const written = headingLevel(node)
    if (!written) return
    previous = Math.max(3, Math.min(written, previous + 1))
    node.tagName = `h${previous}`
    node.properties.id = toAnchor(toPlainText(node.children))
  })
}
