/*
 * A release is a whole state of the content: immutable files, each named by what is in it, and one pointer that says
 * which of them belong to it. Renaming the pointer is the only step that readers notice (docs/decisions/0018-releases.md).
 */

/** The parts of a release: what each file of it holds. */
export const releaseParts = [
  /** All documents without their bodies: what lists, neighbors and addresses need. */
  'index',
  /** What decides every address. */
  'addresses',
  /** For each document, by its path, the paths of those most similar to it. */
  'related',
  /** The files that became no document as they are now, with the path that each would have and its faults. */
  'faults',
  /** What the editorial check has found out about each document, by its path. */
  'lint-results',
  /** The pictures that each text names, drafts included, and when readers see it: others are not given to them. */
  'pictures',
  /** What is on branches of documents, by the names of their files: only previews read it. */
  'edits',
] as const

export type ReleasePart = (typeof releaseParts)[number]

export type Release = {
  /** Made of what is in it: the same content has the same name. */
  name: string
  /** When it was published, in milliseconds since 1970. */
  at: number
  /** When its content was looked at: what has come since is in none of its parts. */
  seenAt: number
  /** The content folder that it was made of. */
  contentDir: string
  /** Names the code that made its documents; other code makes them anew. */
  madeBy: string
  /** The file of each part, inside the folder of releases. */
  files: Record<ReleasePart, string>
}

/** Where releases are kept, from the project's root. */
export const releasesDir = '.releases'
/** The release that readers see, inside that folder. */
export const pointerFile = 'current.json'
/** The documents, each in a file named by the hash of its source. */
const documentsDir = 'documents'
/** What its publisher has to say, beside the releases. */
export const statusFile = 'status.json'
/** Written by a server that has been told of news, and looked at by the publisher. */
export const requestFile = 'publish-request'

/** The indexes of search, which outlive a release: who reads one brings it up to date. */
export const searchFiles = { public: 'search.jsonl', all: 'search-all.jsonl' } as const

/** The file of one document, inside the folder of releases. */
export function documentFile(source: string): string {
  return `${documentsDir}/${source}.json`
}
