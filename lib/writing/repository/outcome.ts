/** What came of an attempt to write. Where it was not done, nothing has changed. */
export type Outcome =
  /** `ids` names the bytes that the files have now, null for those that are gone. */
  | { kind: 'saved'; commit: string; ids: Record<string, string | null> }
  /** Somebody else has changed these files meanwhile. */
  | { kind: 'conflict'; paths: string[] }
  | { kind: 'refused'; reason: string }
