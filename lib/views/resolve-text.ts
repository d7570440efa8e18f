import 'server-only'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { toPicture } from '@/lib/content/media/picture'
import { printedAddress, toLink } from '@/lib/site/addresses/links'
import type { Audience } from '@/lib/site/audience'
import { sitePathsFor } from './site-paths'

/** Of a picture that is as wide as the text. */
export const sizesInText = '(min-width: 44rem) 40rem, 100vw'

/**
 * Makes a parsed text ready to be shown: links get their final addresses and marks, pictures their sizes, wide
 * tables a frame to scroll in.
 *
 * @param text A sanitised tree; it is not changed.
 * @param audience Whom its links must lead somewhere.
 * @param seed What drawings of missing pictures are made from, usually the document's slug.
 */
export async function resolveText(text: Root, seed: string, audience: Audience): Promise<Root> {
  const resolved = structuredClone(text)
  const pictures: Element[] = []
  visit(resolved, 'element', (node, index, parent) => {
    if (node.tagName === 'a') resolveLink(node, audience)
    if (node.tagName === 'img') pictures.push(node)
    // A long line of code scrolls, and a keyboard must be able to do that.
    if (node.tagName === 'pre') node.properties.tabIndex = 0
    if (node.tagName === 'table' && parent && index !== undefined) {
      parent.children[index] = frameOf(node)
      return index + 1
    }
  })
  await Promise.all(pictures.map((picture, index) => resolvePicture(picture, `${seed}-${index + 1}`)))
  return resolved
}

function resolveLink(node: Element, audience: Audience): void {
  const link = toLink(String(node.properties.href ?? ''), sitePathsFor(audience))
  if (!link) delete node.properties.href
  else node.properties.href = link.href
  node.properties.dataPrint = link && printedAddress(link.href)
  if (link?.reach === 'outside') node.properties.rel = ['external', 'noopener']
}

async function resolvePicture(node: Element, seed: string): Promise<void> {
  const { src, alt, title } = node.properties
  const picture = await toPicture({
    src: String(src ?? ''),
    alt: String(alt ?? ''),
    sizes: sizesInText,
    drawing: { format: 'section', seed },
  })
  node.properties = { ...picture, ...(title && { title }), loading: 'lazy', decoding: 'async' }
}

/** A keyboard can scroll the frame, which therefore needs a name: https://www.w3.org/TR/WCAG22/#keyboard. */
function frameOf(table: Element): Element {
  const heads = table.children.find((child) => child.type === 'element' && child.tagName === 'thead')
  const label = heads?.type === 'element' ? `Table: ${toPlainText(heads.children)}` : 'Table'
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-frame'], role: 'region', tabIndex: 0, ariaLabel: label.slice(0, 120) },
    children: [table],
  }
}
