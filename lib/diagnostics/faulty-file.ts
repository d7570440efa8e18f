import type { Finding } from './finding'

/** A file that became no document, and why. */
export type FaultyFile = {
  /** Path inside the content folder. */
  file: string
  /** The address that its document would have. */
  path: string
  /**
   * Whether it is certain that its author wants it unpublished. Then the others can be published without it, and what is wrong with
   * it is reported as errors.
   */
  isKeptBack: boolean
  /** What keeps it from becoming a document. */
  faults: Finding[]
}
