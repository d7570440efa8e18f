import 'server-only'
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { InsightDocument } from '@/lib/content/documents/document'
import type { Part } from '@/lib/content/markdown/sections'
import { findPictureFile } from '@/lib/content/media/picture'
import type { PictureFile } from '@/lib/content/media/picture-file'
import type { Place } from '@/lib/content/schema/field'
import { picturesIn } from '@/lib/content/schema/field-lists'
import { textAt } from '@/lib/content/schema/text-at'
import { toLink } from '@/lib/site/addresses/links'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { everybody } from '@/lib/site/audience'
import { sitePathsFor } from '@/lib/views/site-paths'

/**
 * The whole text of a document in one tree, fit to leave the site: lead, pictures, opening, sections, and questions as
 * headings over their answers. Every address is absolute. A picture whose file is missing is left out;
 * of a link that leads nowhere the words stay.
 *
 * @returns A sanitised tree without identifiers, whose headings start at level two.
 */
export async function toWholeText(document: InsightDocument): Promise<Root> {
  const { lead, opening, parts } = structuredClone(document.text)
  const text: Root = {
    type: 'root',
    children: [
      ...lead.children,
      ...toInsets(document, 'before-text'),
      ...opening.children,
      ...parts.flatMap(toBlocks),
      ...toInsets(document, 'after-text'),
    ],
  }
  const files = await findPictures(text)
  visit(text, 'element', (node, index, parent) => {
    delete node.properties.id
    if (!parent || index === undefined) return
    const isKept =
      node.tagName === 'a'
        ? leadAbsolutely(node, document.path)
        : node.tagName !== 'img' || showAbsolutely(node, files.get(sourceOf(node)))
    if (isKept) return
    parent.children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
  return text
}

function toBlocks(part: Part): Root['children'] {
  const heading: Element = { type: 'element', tagName: 'h2', properties: {}, children: part.heading }
  return [heading, ...(part.kind === 'question' ? part.answer : part.content).children]
}

function toInsets(document: InsightDocument, place: Place): Element[] {
  return picturesIn(place).flatMap((field) => {
    const src = textAt(document, field.picture)
    if (!src) return []
    const alt = textAt(document, field.text ?? '') ?? ''
    const picture: Element = { type: 'element', tagName: 'img', properties: { src, alt }, children: [] }
    return [{ type: 'element', tagName: 'p', properties: {}, children: [picture] }]
  })
}

/** Gives a link its absolute address. @returns Whether it has one. */
function leadAbsolutely(node: Element, documentPath: string): boolean {
  const link = toLink(String(node.properties.href ?? ''), sitePathsFor(everybody))
  if (!link) return false
  if (link.reach === 'page') node.properties.href = absoluteUrl(documentPath) + link.href
  else node.properties.href = link.reach === 'site' ? absoluteUrl(link.href) : link.href
  return true
}

/** Gives a picture its absolute address and its size. @returns Whether its file is there. */
function showAbsolutely(node: Element, file: PictureFile | undefined): boolean {
  if (!file) return false
  Object.assign(node.properties, { src: absoluteUrl(file.src), width: file.width, height: file.height })
  return true
}

async function findPictures(text: Root): Promise<Map<string, PictureFile | undefined>> {
  const sources: string[] = []
  visit(text, 'element', (node) => {
    if (node.tagName === 'img') sources.push(sourceOf(node))
  })
  return new Map(
    await Promise.all(sources.map(async (source) => [source, await findPictureFile(source)] as const)),
  )
}

function sourceOf(picture: Element): string {
  return String(picture.properties.src ?? '')
}
