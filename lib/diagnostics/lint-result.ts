import type { Finding } from './finding'

/** What the editorial check has found out about a document. */
export type LintResult = {
  /** Path inside the content folder. */
  file: string
  findings: Finding[]
  version: Version
  links: {
    /** Paths of this site's documents that it links to. */
    inside: string[]
    /** How many of its links lead out of the insights. */
    outside: number
    /** Paths of the documents that link to it. */
    in: string[]
  }
  pictures: LintedPicture[]
  /** Addresses that redirect to it. */
  redirects: string[]
}

/** Names one state of a document. */
export type Version = {
  /** The first 12 hexadecimal digits of the SHA-256 of fields and text. */
  hash: string
  /** When the file was last changed, as ISO 8601. */
  changed: string
}

/** A picture that a document names; without `bytes` it is missing. */
export type LintedPicture = { src: string; bytes?: number | undefined }
