/** A content file that has been parsed; one with faults has no document. */
export type PlacedFile = {
  file: string
  /** The path that its document has, or would have. */
  path: string
  document?: { fields: Record<string, unknown> } | undefined
  /** Whether its author surely wants it unpublished. */
  isKeptBack: boolean
}
