import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'

/**
 * @param nodes A tree or its parts.
 * @returns The text that a reader sees, white space collapsed to single spaces, blocks apart from each other.
 */
export function toPlainText(nodes: Root | ElementContent[]): string {
  return toShownText(nodes).replace(/\s+/g, ' ').trim()
}

/** The same with a line break between blocks and a dot between cells, so that none runs into the next. */
export function toPlainLines(nodes: Root | ElementContent[]): string {
  return toShownText(nodes)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/ *\t */g, ' · ')
        .replace(/\s+/g, ' '),
    )
    .filter(Boolean)
    .join('\n')
}

function toShownText(nodes: Root | ElementContent[]): string {
  const children = Array.isArray(nodes)
    ? nodes
    : nodes.children.filter((node): node is Element => node.type !== 'doctype')
  const body: Element = { type: 'element', tagName: 'body', properties: {}, children }
  return toText(body)
}
