/** Where a build keeps the documents between its steps, relative to the project's root. */
export const storeDir = '.contentlayer'

/** The checked copies of the content that Contentlayer reads. */
export const stagingDir = '.contentlayer/staging'

/** All documents without their bodies: what lists, neighbors and addresses need. */
export const indexFile = '.contentlayer/index.json'

/** Every address that the content decides, which `proxy.ts` reads. */
export const addressesFile = '.contentlayer/addresses.json'

/** For each document, by its path, the paths of those most similar to it. */
export const relatedFile = '.contentlayer/related.json'

/** The files that became no document, with the path that each would have and its faults. */
export const faultsFile = '.contentlayer/faults.json'

/** What the editorial check has found out about each document, by its path. */
export const lintResultsFile = '.contentlayer/lint-results.json'

/** The indexes of search: of the published documents for the public, and of all for marketers who preview. */
export const searchFiles = {
  public: '.contentlayer/search.jsonl',
  all: '.contentlayer/search-all.jsonl',
} as const

/** Imported by the library, so that a change of content reaches the framework's Fast Refresh. */
export const stampFile = '.contentlayer/stamp.json'

/** The JSON file that Contentlayer writes for one document. */
export function documentFile(type: string, id: string): string {
  const name = (/^\d/.test(id) ? `_${id}` : id).replaceAll('/', '__')
  return `.contentlayer/generated/${type}/${name}.json`
}
