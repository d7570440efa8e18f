import { type PublicationState, stateAt, visibilityOf } from '@/lib/content/documents/publication'
import { groupIntoListings, listIndexPaths, listPagePaths } from '@/lib/content/listings'
import { listingFeeds } from '@/lib/site/addresses/machine-files'
import { isFurtherPage } from '@/lib/site/addresses/paths'
import { collectionOf } from '@/lib/site/collections'
import { toNameMoves } from './file-name-moves'
import type { PlacedFile } from './placed-file'
import { toTruePath } from './redirect'
import type { AddressTable } from './route-table'

/** The addresses of a content folder, listings included, without those that its redirects add. */
export type SiteAddresses = Omit<AddressTable, 'redirects'> & {
  /** The files whose documents are not public, by path: drafts, what is scheduled and what has been taken back. */
  hidden: Map<string, string>
  /** The paths of public documents that will be taken back. */
  leaving: Set<string>
}

/**
 * @param placedFiles Every file of the content folder.
 * @param now The instant for which the question is asked.
 * @returns The addresses that the public may know. A file with faults counts among them unless it is kept back: once
 *   the faults are mended, it will be there.
 */
export function toSiteAddresses(placedFiles: PlacedFile[], now: Date): SiteAddresses {
  const stateOf = stateAt(now)
  const states = new Map(placedFiles.map((each) => [each, stateOfFile(each, stateOf)]))
  const isPublic = (each: PlacedFile) => states.get(each) === 'published'
  const open = placedFiles.filter(isPublic)
  const withdrawn = placedFiles.filter((each) => states.get(each) === 'withdrawn')
  const { pages, moved } = toAddresses(open, placedFiles)
  const feeds = listFeedPaths(open)
  return {
    pages,
    moved,
    feeds,
    withdrawn: listWithdrawn(withdrawn, open, placedFiles, new Set([...pages, ...feeds])),
    preview: toAddresses(placedFiles, placedFiles),
    hidden: new Map(placedFiles.filter((each) => !isPublic(each)).map(({ file, path }) => [path, file])),
    leaving: new Set(
      open.filter(({ document }) => document?.fields.unpublish !== undefined).map(({ path }) => path),
    ),
  }
}

/**
 * The addresses that would lead somewhere if the documents that have been taken back were still there.
 *
 * @param there The pages and feeds that are there without them.
 */
function listWithdrawn(
  withdrawn: PlacedFile[],
  open: PlacedFile[],
  all: PlacedFile[],
  there: ReadonlySet<string>,
): string[] {
  if (withdrawn.length === 0) return []
  const before = [...open, ...withdrawn]
  const { pages, moved } = toAddresses(before, all)
  const paths = new Set(withdrawn.map(({ path }) => path))
  return [
    // Further pages of listings come and go.
    ...[...pages, ...listFeedPaths(before)].filter((path) => !there.has(path) && !isFurtherPage(path)),
    ...moved.filter(([, to]) => paths.has(to)).map(([from]) => from),
  ]
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

function stateOfFile(
  { document, isKeptBack }: PlacedFile,
  stateOf: ReturnType<typeof stateAt>,
): PublicationState {
  if (!document) return isKeptBack ? 'draft' : 'published'
  const visibility = visibilityOf(document.fields)
  return visibility ? stateOf(visibility) : 'draft'
}
