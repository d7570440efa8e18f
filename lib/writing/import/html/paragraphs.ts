import type { Element, ElementContent } from 'hast'
import { rawWords } from '@/lib/content/markdown/markers'
import { pastedBullet } from '@/lib/content/markdown/pasted-bullets'
import { isMarked } from './questions'
import { element, isBlank, isElement, rewrite, rewriteChildren, rewriteElements, text, textOf } from './tree'

const emphasis = ['strong', 'em', 'del', 'u']
const blocks =
  /^(p|div|ul|ol|li|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|dl|dt|dd|figure|figcaption|section|article|header|footer|main|aside|hr|address|details|summary|center|note)$/

/** Puts spaces, breaks and empty lines where markdown can have them. */
export function repairParagraphs(tree: Element): void {
  // Mail programs and others write each line as a "div".
  rewriteElements(tree, (node) => {
    if (node.tagName === 'div' && !isBlank(node) && !holdsBlocks(node)) node.tagName = 'p'
    return undefined
  })
  rewriteChildren(tree, (children) => mergeEmphasis(children.flatMap(freeEdges)))
  rewriteChildren(tree, (children) => withoutEdgeBreaks(children.flatMap(splitLines)))
}

function holdsBlocks(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (blocks.test(child.tagName) || holdsBlocks(child)))
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

/** Cuts a paragraph where two breaks follow each other, and before a line that is an item, a question or an answer. */
function splitLines(node: ElementContent): ElementContent[] {
  if (!isElement(node, 'p')) return [node]
  const parts: ElementContent[][] = [[]]
  let isCut = false
  for (const line of linesOf(node.children)) {
    const words = rawWords(line)
    const isEmpty = line.every(isBreakOrSpace)
    if (isEmpty || isCut || isMarked(words) || pastedBullet(words) !== undefined) parts.push([])
    else if (parts.at(-1)?.length) parts.at(-1)?.push(element('br', []))
    isCut = isEmpty
    if (!isEmpty) parts.at(-1)?.push(...line)
  }
  return parts.filter((part) => part.length > 0).map((part) => element('p', part, node.properties))
}

function linesOf(nodes: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    if (isElement(node, 'br')) lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

/** A break beside a block, or at the end of one, breaks nothing. */
function withoutEdgeBreaks(nodes: ElementContent[]): ElementContent[] {
  const isEdge = (node: ElementContent | undefined) =>
    node === undefined || (isElement(node) && blocks.test(node.tagName))
  const kept: ElementContent[] = []
  let waiting: ElementContent[] = []
  let before: ElementContent | undefined
  const close = (after: ElementContent | undefined) => {
    const isKept = !isEdge(before) && !isEdge(after)
    kept.push(...waiting.filter((each) => isKept || !isElement(each, 'br')))
    waiting = []
  }
  for (const node of nodes) {
    if (isBreakOrSpace(node)) waiting.push(node)
    else {
      close(node)
      kept.push(node)
      before = node
    }
  }
  close(undefined)
  return kept
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
