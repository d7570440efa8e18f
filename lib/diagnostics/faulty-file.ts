import type { Finding } from './finding'

/** A file that became no document as it is now, and why. */
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
  /** Whether readers see the version before it. */
  hasVersionBefore?: boolean
  /** What keeps it from becoming a document. */
  faults: Finding[]
}
