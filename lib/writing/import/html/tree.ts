import type { Element, ElementContent, Properties, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { ImportRefusedError } from '../draft'

/* The tree of an imported page, https://github.com/syntax-tree/hast, and the few things that are done with it all the time. */

/** In characters: an article is far shorter, once its pictures are taken out. */
const MAX_LENGTH = 40_000_000
/** How deep elements may lie in each other; no writer nests as deep, and every walk takes a step for each. */
const MAX_DEPTH = 200
/** How many elements and texts there may be: those of some hundred pages. */
const MAX_NODES = 50_000

const parser = unified().use(rehypeRaw)

/**
 * Parses a page or a part of one, as browsers do.
 *
 * @returns An element around all of it.
 * @throws {ImportRefusedError} For one that is no text of a writer.
 */
export function parseHtml(html: string): Element {
  if (html.length > MAX_LENGTH) throw new ImportRefusedError('This page is too large to be an article.')
  const root: Root = { type: 'root', children: [element('div', [{ type: 'raw', value: html }])] }
  const { children } = parse(root)
  const body = element(
    'div',
    children.filter((node): node is ElementContent => node.type !== 'doctype'),
  )
  refuseBeyondBounds(body)
  return body
}

function parse(root: Root): Root {
  try {
    return parser.runSync(root)
  } catch (error) {
    if (error instanceof RangeError) throw new ImportRefusedError(tooDeep)
    throw error
  }
}

const tooDeep = 'The elements of this page lie too deep in each other to be an article.'

/** Level by level: a walk that goes down by itself would need a stack as deep as the tree. */
function refuseBeyondBounds(body: Element): void {
  let level: ElementContent[] = [body]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length
    if (depth > MAX_DEPTH) throw new ImportRefusedError(tooDeep)
    if (count > MAX_NODES)
      throw new ImportRefusedError(
        'This is longer than any article. Cut it into pieces, and import one after the other.',
      )
    level = level.flatMap((node) => (node.type === 'element' ? node.children : []))
  }
}

export function element(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children }
}

export function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Replaces every node of a tree, the inner ones first, by what a function makes of it. */
export function rewrite(parent: Element, change: (node: ElementContent) => ElementContent[]): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'element') rewrite(child, change)
    return change(child)
  })
}

/** The same for elements alone; undefined leaves one as it is. */
export function rewriteElements(
  parent: Element,
  change: (node: Element) => ElementContent[] | undefined,
): void {
  rewrite(parent, (node) => (node.type === 'element' ? (change(node) ?? [node]) : [node]))
}

/** Rewrites the children of every element, as a whole, and those of the tree itself. */
export function rewriteChildren(
  parent: Element,
  change: (children: ElementContent[]) => ElementContent[],
): void {
  for (const child of parent.children) if (child.type === 'element') rewriteChildren(child, change)
  parent.children = change(parent.children)
}

export function isElement(node: ElementContent | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

export function isHeading(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

/** The words of some nodes on one line. */
export function wordsOf(...nodes: ElementContent[]): string {
  return toText(element('div', nodes))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** Whether there is nothing in a node that a reader sees. */
export function isBlank(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  if (node.type !== 'element') return true
  if (['img', 'hr', 'input'].includes(node.tagName)) return false
  return node.children.every(isBlank)
}

/** @returns A property as text; empty where there is none. */
export function textOf({ properties }: Element, name: string): string {
  const value = properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value)
}
