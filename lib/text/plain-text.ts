import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'

/**
 * @param nodes A tree or its parts.
 * @returns The text that a reader sees, white space collapsed to single spaces, blocks apart from each other.
 */
export function toPlainText(nodes: Root | ElementContent[]): string {
  const children = Array.isArray(nodes)
    ? nodes
    : nodes.children.filter((node): node is Element => node.type !== 'doctype')
  const body: Element = { type: 'element', tagName: 'body', properties: {}, children }
  return toText(body).replace(/\s+/g, ' ').trim()
}
