import type { Finding } from './finding'

/** A file that became no document, and why. */
export type FaultyFile = {
  /** Path inside the content folder. */
  file: string
  /** The address at which its document would stand. */
  path: string
  /**
   * Whether its author surely wants it unpublished. Then the others can be published without it, and what is wrong with
   * it is told as errors.
   */
  isKeptBack: boolean
  /** What keeps it from becoming a document. */
  faults: Finding[]
}
