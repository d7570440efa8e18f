import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** Parses a served document as a browser would. */
export function parseMarkup(html: string): Root {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html }] })
}

/** All elements for which the test holds, in order; without a test, all there are. */
export function elementsOf(
  tree: Root | Element,
  test: (element: Element) => boolean = () => true,
): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element)
  })
  return found
}

/** Elements of one name. */
export function named(tree: Root | Element, tagName: string): Element[] {
  return elementsOf(tree, (element) => element.tagName === tagName)
}

/** An attribute as text; empty when it is absent. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.properties[name]
  return Array.isArray(value) ? value.join(' ') : String(value ?? '')
}

/** The text of an element with white space collapsed. */
export function textOf(element: Element | undefined): string {
  return element ? toText(element).replace(/\s+/g, ' ').trim() : ''
}
