import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { decodeSafely } from '@/lib/site/addresses/decode'
import { toLink } from '@/lib/site/addresses/links'
import { isInSiteFolder } from '@/lib/site/addresses/site-folders'
import { type EditorialDocument, fieldText } from './document'
import type { EditorialLibrary } from './library'

/** A link as an editor wrote it; the words of a button are in a field of their own. */
export type WrittenLink = {
  field: string
  line?: number | undefined
  href: string | undefined
  /** A link in a text, whose `href` may have been taken out. */
  written?: string | undefined
  text?: string | undefined
}

/** Where a link leads, as far as this site can know without asking another. */
export type Destination =
  | { kind: 'nowhere' }
  /** No path from the root and no web address: a browser would look for it beside the page. */
  | { kind: 'incomplete' }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'document'; document: EditorialDocument; anchor: string }
  | { kind: 'page' }
  | { kind: 'file' }
  | { kind: 'missing'; path: string }
  | { kind: 'contact' }
  /** Another site, or the agency's pages beside this one. */
  | { kind: 'outside' }

/** The links in the lead and the body. */
export function listTextLinks({ intro, body }: EditorialDocument): WrittenLink[] {
  return [
    ...intro.links.map((link) => ({ ...link, field: 'intro' })),
    ...body.links.map((link) => ({ ...link, field: 'text' })),
  ]
}

/** The links in the texts and behind the buttons. */
export function listLinks(document: EditorialDocument): WrittenLink[] {
  return [...listTextLinks(document), ...listFieldLinks(document, (label) => label !== undefined)]
}

/** The same, and what else a field says to follow. */
export function listAddresses(document: EditorialDocument): WrittenLink[] {
  return [...listTextLinks(document), ...listFieldLinks(document, () => true)]
}

function listFieldLinks(
  document: EditorialDocument,
  isAsked: (label: string | undefined) => boolean,
): WrittenLink[] {
  return fieldsThatAre('address')
    .filter(({ label }) => isAsked(label))
    .map(({ name: field }) => ({ field, href: fieldText(document, field) }))
    .filter(({ href }) => href !== undefined)
}

/** How many links of a document lead out of this site: to the agency's other pages or to other sites. */
export function countLeavingLinks(document: EditorialDocument, library: EditorialLibrary): number {
  return listLinks(document).filter(({ href }) => toDestination(href, library).kind === 'outside').length
}

/** @param href The address as written; undefined for one that was unsafe and has been taken out. */
export function toDestination(href: string | undefined, library: EditorialLibrary): Destination {
  const isSitePath = (path: string) => isInSiteFolder(path) || library.findDocument(path) !== undefined
  const link = href === undefined ? undefined : toLink(href, isSitePath)
  if (!href || !link) return { kind: 'nowhere' }
  if (link.reach === 'contact') return { kind: 'contact' }
  if (link.reach === 'page') return { kind: 'anchor', anchor: toAnchor(link.href) }
  if (link.reach !== 'site') return isWhole(href) ? { kind: 'outside' } : { kind: 'incomplete' }

  const { pathname, hash } = new URL(link.href, 'https://relative.invalid')
  const document = library.findDocument(pathname)
  if (document) return { kind: 'document', document, anchor: toAnchor(hash) }
  if (library.isPage(pathname)) return { kind: 'page' }
  return library.isFile(pathname) ? { kind: 'file' } : { kind: 'missing', path: pathname }
}

function toAnchor(hash: string): string {
  return decodeSafely(hash.slice(1))
}

function isWhole(href: string): boolean {
  return /^(\/|https?:)/i.test(href.trim())
}

/** @returns The paths of the documents that a document links to, each once. */
export function listLinkedDocuments(document: EditorialDocument, library: EditorialLibrary): string[] {
  const destinations = listLinks(document).map(({ href }) => toDestination(href, library))
  const paths = destinations.flatMap((each) => (each.kind === 'document' ? [each.document.path] : []))
  return [...new Set(paths)].filter((path) => path !== document.path)
}
