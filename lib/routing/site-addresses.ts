import { isPublished, visibilityOf } from '@/lib/content/documents/publication'
import { groupIntoListings, listIndexPaths, listPagePaths } from '@/lib/content/listings'
import { listingFeeds } from '@/lib/site/addresses/machine-files'
import { collectionOf } from '@/lib/site/collections'
import { toNameMoves } from './file-name-moves'
import type { PlacedFile } from './placed-file'
import { toTruePath } from './redirect'
import type { AddressTable } from './route-table'

/** The addresses of a content folder, listings included, without those that its redirects add. */
export type SiteAddresses = Pick<AddressTable, 'pages' | 'feeds' | 'moved' | 'preview'> & {
  /** The files whose documents are not public, by path: drafts and what is scheduled. */
  hidden: Map<string, string>
}

/**
 * @param placedFiles Every file of the content folder.
 * @param now The instant for which the question is asked.
 * @returns The addresses that the public may know. A file with faults counts among them unless it is kept back: a build
 *   does not get so far, and in development its page shows the faults.
 */
export function toSiteAddresses(placedFiles: PlacedFile[], now: Date): SiteAddresses {
  const isPublic = ({ document, isKeptBack }: PlacedFile) =>
    document ? isPublicAt(document.fields, now) : !isKeptBack
  const open = placedFiles.filter(isPublic)
  return {
    ...toAddresses(open, placedFiles),
    feeds: listFeedPaths(open),
    preview: toAddresses(placedFiles, placedFiles),
    hidden: new Map(placedFiles.filter((each) => !isPublic(each)).map(({ file, path }) => [path, file])),
  }
}

/** The addresses of the files that are open to someone. @param all Every file: none loses its own address to another. */
function toAddresses(open: PlacedFile[], all: PlacedFile[]): Pick<AddressTable, 'pages' | 'moved'> {
  const listings = groupIntoListings(open.map(toListed))
  return {
    pages: [
      ...[...listIndexPaths(listings), ...listings.flatMap(listPagePaths)],
      ...open.map(({ path }) => toTruePath(path)),
    ],
    moved: toNameMoves(open, all).moved,
  }
}

function listFeedPaths(open: PlacedFile[]): string[] {
  const listings = groupIntoListings(open.map(toListed))
  return listings.flatMap(({ path }) => listingFeeds(path)).map(({ path }) => path)
}

function toListed({ file, document }: PlacedFile) {
  const topics: unknown[] = Array.isArray(document?.fields.topics) ? document.fields.topics : []
  return {
    collection: collectionOf(file),
    topics: topics.filter((topic) => typeof topic === 'string'),
  }
}

function isPublicAt(fields: Record<string, unknown>, now: Date): boolean {
  const visibility = visibilityOf(fields)
  return visibility !== undefined && isPublished(visibility, now)
}
