import { type Collection, collectionOf, collections } from '../collections'
import { memoize } from '../memoize'
import { decodeSafely } from './decode'
import { isMachinePath } from './machine-files'
import { toSlug } from './slug'

export const insightsPath = '/insights/'
export const searchPath = '/insights/search/'
/** Where requests for what does not exist are answered; nobody is sent there. */
export const missingPath = '/missing/'
/** In characters: how much of an address is looked at for what may have been meant by it. */
export const maxHelpedLength = 500
/** Where this server asks what may have been meant by an address; nobody is sent there. */
export const nearestPath = '/missing/nearest/'
/** Where requests for what has been retired are answered; nobody is sent there either. */
export const gonePath = '/missing/gone/'
/** What readers get in place of a page that could not be made; nobody is sent there. */
export const brokenPath = '/missing/broken/'
/** The index of all topics. */
export const topicsPath = '/insights/topics/'
/** The agency's page for first questions, outside the insights. */
export const consultationPath = '/free-consultation/'
/** Where the framework encodes pictures anew, and what it asks for: the picture, its width and its quality. */
export const optimizerPath = '/_next/image'

/** First segments of the site’s own addresses, which no document may have. */
const ownFolders = ['_next', 'api', 'drawings', 'feeds', 'img', 'markdown', 'players', 'preview', 'sitemaps']
const ownPages = ['/', insightsPath, searchPath, brokenPath, nearestPath]

/** Listings of collections and topics, and their further pages; which of them exist depends on the content. */
const listingPatterns = [/^\/insights\/[^/]+\/page\/[^/]+\/$/, /^\/insights\/topics\//]

/** The listing of a collection: `/insights/articles/`. */
export function collectionPath(collection: Collection): string {
  return `/insights/${collection}/`
}

/** The listing of a topic: `/insights/topics/trade-shows/`. */
export function topicPath(slug: string): string {
  return `${topicsPath}${slug}/`
}

/**
 * @param listing The listing's own path.
 * @param page Counted from 1.
 * @returns The path of one of its pages; the first has none but the listing's own.
 */
export function listingPagePath(listing: string, page: number): string {
  return page === 1 ? listing : `${listing}page/${page}/`
}

/** Whether a path is that of a listing's second page or a later one. */
export function isFurtherPage(path: string): boolean {
  return /\/page\/\d+\/$/.test(path)
}

/** Where a document comes from and where its author wants it. */
export type Placement = {
  /** Path of the markdown file inside the content folder, such as `articles/some-piece.md`. */
  file: string
  permalink?: string | undefined
}

/** The slug of a content file, from its name alone. */
export function slugOf(file: string): string {
  return toSlug(nameOf(file))
}

/** The path that the file's name gives a document: `/insights/articles/some-piece/`. */
export function fileNamePath(file: string): string {
  return `/insights/${collectionOf(file)}/${slugOf(file)}/`
}

/** The path that the old site gave a file, its name as it is written: `/insights/podcast/john-neilson-2.2/`. */
export const writtenNamePath = memoize((file) =>
  pathOfSegments([`/insights/${collectionOf(file)}/`, nameOf(file)]),
)

function nameOf(file: string): string {
  return file.split('/').at(-1)?.replace(/\.md$/i, '') ?? ''
}

/**
 * The one address of a document on this site.
 *
 * @returns A root-relative path with a trailing slash, percent-encoded. A permalink replaces the whole path:
 *   slashes at its ends and doubled slashes fall away, all else is honoured.
 */
export function documentPath({ file, permalink }: Placement): string {
  return permalink ? pathOfSegments([permalink]) : fileNamePath(file)
}

/** Whether the site itself answers at this path, so that a document there would hide a page or be hidden. */
export function isReservedPath(path: string): boolean {
  const listings = collections.map(collectionPath)
  const isListing = listings.includes(path) || listingPatterns.some((pattern) => pattern.test(path))
  const isHelp = path === missingPath || path === gonePath
  return isOwnPage(path) || isListing || isOwnFolder(path) || isMachinePath(path) || isHelp
}

/** Whether a path, spelled right, is that of a page that needs no content. */
export function isOwnPage(path: string): boolean {
  return ownPages.includes(path)
}

/** Whether a path lies where files are served, or where the framework answers by itself. */
export function isOwnFolder(path: string): boolean {
  return ownFolders.some((folder) => path.startsWith(`/${folder}/`))
}

/** @returns The decoded segments of a path, as a catch-all route takes them. */
export function pathSegments(path: string): string[] {
  return path
    .split('/')
    .flatMap((each) => decodeSegment(each))
    .filter(Boolean)
}

/** @returns The path of the decoded or encoded segments of a catch-all route. */
export function pathOfSegments(segments: string[]): string {
  return ['', ...segments.flatMap(pathSegments).map(encodeURIComponent), ''].join('/')
}

/** More than any tool encodes; each time takes as long as the address is, and a visitor can ask for thousands. */
const MAX_DECODINGS = 10

/** Decodes until nothing is left to decode, so that segments encoded once and twice lead to the same path. */
function decodeSegment(segment: string, times = 0): string[] {
  const decoded = decodeSafely(segment)
  if (decoded === segment || times === MAX_DECODINGS) return [segment]
  return decoded.split('/').flatMap((each) => decodeSegment(each, times + 1))
}

/** Whether a path has been encoded so often that its segments are not decoded to the end. */
export function isEncodedTooOften(path: string): boolean {
  return new RegExp(`%(25){${MAX_DECODINGS},}`).test(path)
}
