import type { Element, ElementContent } from 'hast'
import { element, isBlank, isElement, isHeading, rewriteElements, textOf, wordsOf } from './tree'

/**
 * Takes the title off a text: what its program calls the title, or a headline of the first level that everything else
 * is under.
 *
 * @returns Its words; undefined where the text names none.
 */
export function takeTitle(tree: Element): string | undefined {
  const blocks = topBlocks(tree)
  const named = blocks.find(
    (node) => textOf(node, 'className').split(' ').includes('title') && wordsOf(node) !== '',
  )
  const highest = blocks.filter((node) => node.tagName === 'h1' && wordsOf(node) !== '')
  const first = blocks.find((node) => !isBlank(node))
  const title = named ?? (highest.length === 1 || highest[0] === first ? highest[0] : undefined)
  if (!title) return undefined
  const words = wordsOf(title)
  rewriteElements(tree, (node) =>
    node === title ? node.children.filter((child) => isElement(child, 'img')) : undefined,
  )
  return words
}

/** The blocks of a text in their order, those in wrappers included. */
function topBlocks(tree: Element): Element[] {
  return tree.children.flatMap((child) => {
    if (!isElement(child)) return []
    return wrappers.includes(child.tagName) ? topBlocks(child) : [child]
  })
}

const wrappers = ['div', 'section', 'article', 'main', 'header', 'body', 'html']

/** Makes the highest headings of a text its second level, below the title, and takes off what headings do not need. */
export function levelHeadings(tree: Element): void {
  const levels: number[] = []
  rewriteElements(tree, (node) => {
    if (!isHeading(node)) return undefined
    if (isBlank(node)) return node.children
    const pictures = node.children.filter((child) => isElement(child, 'img'))
    if (wordsOf(node) === '') return [element('p', pictures)]
    levels.push(levelOf(node))
    node.children = withoutBold(node.children)
    return [node]
  })
  const shift = 2 - Math.min(...levels)
  rewriteElements(tree, (node) => {
    if (isHeading(node)) node.tagName = `h${Math.min(6, Math.max(2, levelOf(node) + shift))}`
    return undefined
  })
}

function levelOf({ tagName }: Element): number {
  return Number(tagName.slice(1))
}

/** A heading is bold already; a break in it would end it. */
function withoutBold(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    if (node.tagName === 'br') return [{ type: 'text', value: ' ' }]
    const children = withoutBold(node.children)
    return ['strong', 'b', 'u', 'p', 'div'].includes(node.tagName) ? children : [{ ...node, children }]
  })
}
