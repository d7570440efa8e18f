import type { Element, ElementContent } from 'hast'
import { element, isBlank, isElement, rewrite, rewriteChildren, text, textOf } from './tree'

const emphasis = ['strong', 'em', 'del', 'u']
const blocks =
  /^(p|div|ul|ol|li|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|dl|dt|dd|figure|figcaption|section|article|header|footer|main|aside|hr|address|details|summary|center|note)$/

/** Puts spaces, breaks and empty lines where markdown can have them. */
export function repairParagraphs(tree: Element): void {
  rewriteChildren(tree, (children) => mergeEmphasis(children.flatMap(freeEdges)))
  rewriteChildren(tree, (children) => withoutEdgeBreaks(children.flatMap(splitAtEmptyLines)))
}

/** Takes spaces and breaks out of the ends of emphasis, where they would keep it from being read as such. */
function freeEdges(node: ElementContent): ElementContent[] {
  if (!isElement(node, ...emphasis)) return [node]
  const children = [...node.children]
  const before: ElementContent[] = []
  const after: ElementContent[] = []
  while (isBreakOrSpace(children[0])) before.push(...children.splice(0, 1))
  while (isBreakOrSpace(children.at(-1))) after.unshift(...children.splice(-1, 1))
  const [first, last] = [children[0], children.at(-1)]
  const start = first?.type === 'text' ? (/^[\s\u00a0]+/.exec(first.value)?.[0] ?? '') : ''
  if (first?.type === 'text' && start) children[0] = text(first.value.slice(start.length))
  const end = last?.type === 'text' ? (/[\s\u00a0]+$/.exec(last.value)?.[0] ?? '') : ''
  const cut = children.at(-1)
  if (cut?.type === 'text' && end) children[children.length - 1] = text(cut.value.slice(0, -end.length))
  const inner = children.length > 0 ? [{ ...node, children }] : []
  return [...before, ...(start ? [text(start)] : []), ...inner, ...(end ? [text(end)] : []), ...after]
}

function isBreakOrSpace(node: ElementContent | undefined): boolean {
  return isElement(node, 'br') || (node?.type === 'text' && /^[\s\u00a0]*$/.test(node.value))
}

/** Makes one of neighbors that mean the same. */
function mergeEmphasis(nodes: ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    const before = merged.at(-2)
    if (isElement(node, ...emphasis) && isElement(last, node.tagName)) last.children.push(...node.children)
    // A space between two of them belongs to both.
    else if (
      isElement(node, ...emphasis) &&
      last?.type === 'text' &&
      /^ +$/.test(last.value) &&
      isElement(before, node.tagName)
    ) {
      merged.pop()
      before.children.push(text(' '), ...node.children)
    } else merged.push(isElement(node, ...emphasis) ? { ...node, children: [...node.children] } : node)
  }
  return merged
}

/** Two breaks in a row are the end of a paragraph. */
function splitAtEmptyLines(node: ElementContent): ElementContent[] {
  if (!isElement(node, 'p')) return [node]
  const parts: ElementContent[][] = [[]]
  let breaks: ElementContent[] = []
  for (const child of node.children) {
    if (isElement(child, 'br') || (breaks.length > 0 && isBreakOrSpace(child))) breaks.push(child)
    else {
      if (breaks.filter((each) => isElement(each, 'br')).length > 1) parts.push([])
      else parts.at(-1)?.push(...breaks)
      breaks = []
      parts.at(-1)?.push(child)
    }
  }
  return parts.map((part) => element('p', part, node.properties))
}

/** A break beside a block, or at the end of one, breaks nothing. */
function withoutEdgeBreaks(nodes: ElementContent[]): ElementContent[] {
  return nodes.filter((node, at) => {
    if (!isElement(node, 'br')) return true
    const before = nodes.slice(0, at).findLast((each) => !isBreakOrSpace(each))
    const after = nodes.slice(at + 1).find((each) => !isBreakOrSpace(each))
    const isEdge = (neighbor: ElementContent | undefined) =>
      neighbor === undefined || (isElement(neighbor) && blocks.test(neighbor.tagName))
    return !isEdge(before) && !isEdge(after)
  })
}

/** Takes away what is empty: paragraphs are the distance between others in a word processor, and lines end pages. */
export function removeBlanks(tree: Element): void {
  rewrite(tree, (node) => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    if (node.tagName === 'hr') return /display:\s*none/.test(textOf(node, 'style')) ? [] : [node]
    if (/^(p|li|h[1-6]|td|th)$/.test(node.tagName)) node.children = withoutEdgeSpaces(node.children)
    if (mayBeEmpty.includes(node.tagName) || !isBlank(node)) return [node]
    return blocks.test(node.tagName) || node.children.length === 0 ? [] : [text(' ')]
  })
}

const mayBeEmpty = ['br', 'img', 'td', 'th', 'tr', 'footnote']

/** Hard spaces at the edges of a block are no part of its words. */
function withoutEdgeSpaces([...nodes]: ElementContent[]): ElementContent[] {
  const [first] = nodes
  if (first?.type === 'text') nodes[0] = text(first.value.replace(/^[\s\u00a0]+/, ''))
  const last = nodes.at(-1)
  if (last?.type === 'text') nodes[nodes.length - 1] = text(last.value.replace(/[\s\u00a0]+$/, ''))
  return nodes
}
