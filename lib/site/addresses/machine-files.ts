/* The addresses of feeds, sitemap parts, markdown copies and cards. All paths are root-relative. */

export const rssPath = '/rss.xml'
export const atomPath = '/atom.xml'
export const jsonFeedPath = '/feed.json'
export const sitemapPath = '/sitemap.xml'
/** Where a host of repositories says that something was pushed. */
export const publishHookPath = '/api/publish'
const robotsPath = '/robots.txt'
const llmsPath = '/llms.txt'

export const machineFiles = [rssPath, atomPath, jsonFeedPath, sitemapPath, robotsPath, llmsPath]

/** A feed of one listing. */
export type ListingFeed = { name: 'RSS' | 'JSON Feed'; type: string; path: string }

/** @returns The feeds of a listing, below it: `/insights/topics/trade-shows/rss.xml`. */
export function listingFeeds(listing: string): ListingFeed[] {
  return [
    { name: 'RSS', type: 'application/rss+xml', path: `${listing}rss.xml` },
    { name: 'JSON Feed', type: 'application/feed+json', path: `${listing}feed.json` },
  ]
}

/** Whether a path, in any spelling of its letters, is that of a listing's feed; which of them exist depends on the content. */
export function isListingFeedPath(path: string): boolean {
  return /^\/insights\/(topics\/)?[^/]+\/(rss\.xml|feed\.json)\/?$/i.test(path)
}

/** The last segment of the address of a document's markdown. */
const markdownFile = 'index.md'

/** @returns Where a document is as markdown: `/insights/articles/some-piece/index.md`. */
export function markdownPath(documentPath: string): string {
  return documentPath + markdownFile
}

/** @returns Where one part of a sitemap is that is too long for one file. At the root, since it speaks for the whole site. */
export function sitemapPartPath(number: number): string {
  return `/sitemap-${number}.xml`
}

/** @returns Where a document's social card is: `/drawings/social/insights/articles/some-piece.jpg`. */
export function socialCardPath(documentPath: string): string {
  return `/drawings/social${documentPath.replace(/\/$/, '')}.jpg`
}

/** @returns Where a phone finds its crop of a document's hero: `/drawings/phone/800/insights/articles/some-piece.avif`. */
export function phoneHeroPath(documentPath: string, width: number): string {
  return `/drawings/phone/${width}${documentPath.replace(/\/$/, '')}.avif`
}

/** Whether a page's path is that of such a file, so that no document may have it. */
export function isMachinePath(path: string): boolean {
  return (
    machineFiles.some((file) => path === `${file}/`) ||
    /^\/sitemap-\d+\.xml\/$/.test(path) ||
    isListingFeedPath(path) ||
    path.endsWith(`/${markdownFile}/`)
  )
}
