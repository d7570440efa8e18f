import type { ElementContent } from 'hast'

/** The notation of an interview. `Q:` is at the start of a heading, `A:` at the start of a paragraph. */
export const questionMarker = /^\s*Q:\s*(?=\S)/
export const answerMarker = /^\s*A:\s*/

/**
 * Takes a marker off the start of inline content, across emphasis and spans.
 *
 * @param nodes Children of a heading or paragraph.
 * @param length How many characters of text to take off.
 * @returns New nodes without them; elements that are left empty go too.
 */
export function withoutMarker(nodes: ElementContent[], length: number): ElementContent[] {
  let left = length
  const take = (node: ElementContent): ElementContent[] => {
    if (left === 0) return [node]
    if (node.type === 'text') {
      const value = node.value.slice(left)
      left -= node.value.length - value.length
      return value ? [{ ...node, value }] : []
    }
    if (node.type !== 'element') return [node]
    if (node.tagName === 'br') {
      left -= 1
      return []
    }
    const children = node.children.flatMap(take)
    return children.length > 0 || node.children.length === 0 ? [{ ...node, children }] : []
  }
  return nodes.flatMap(take)
}

/** The length of the marker at the start of some inline content, or 0 where it does not start with one. */
export function markerLength(nodes: ElementContent[], marker: RegExp): number {
  return marker.exec(rawWords(nodes))?.[0].length ?? 0
}

/** The text of inline content as it is written; a line break counts as one character. */
export function rawWords(nodes: ElementContent[]): string {
  return nodes.map(rawTextOf).join('')
}

function rawTextOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  return node.tagName === 'br' ? '\n' : rawWords(node.children)
}
