/* What a file of notes holds: what was done, in the order in which it was done. Nothing in it is ever changed. */

/** Who did it, and when. */
export type Signature = {
  /** To the second. */
  at: Date
  by: string
  /** The name of the share link through which it came; a writer of the site has none. */
  link?: string | undefined
}

/** The words of a piece that a note is about, as they were when it was written. */
export type Anchor = {
  words: string
  /** Which block of the text they were, counted from 0: of equal ones the nearest is meant. */
  place: number
}

/** Without an anchor a note is about the whole piece. */
export type Note = Signature & { kind: 'note'; id: string; anchor?: Anchor | undefined; text: string }
type Answer = Signature & { kind: 'answer'; id: string; note: string; text: string }
type Decision = Signature & { kind: 'resolved' | 'reopened'; note: string }
export type Entry = Note | Answer | Decision

/** A note with what was said and decided about it since. */
export type Thread = Note & {
  answers: Answer[]
  /** Who has resolved it; undefined while it is open. */
  resolved?: Signature | undefined
}

/** @returns The notes in the order in which they were written. What is about a note that is not there is left out. */
export function toThreads(entries: Entry[]): Thread[] {
  const threads = new Map<string, Thread>()
  for (const entry of entries) {
    if (entry.kind === 'note') {
      if (!threads.has(entry.id)) threads.set(entry.id, { ...entry, answers: [] })
      continue
    }
    const thread = threads.get(entry.note)
    if (entry.kind === 'answer') thread?.answers.push(entry)
    else if (thread) thread.resolved = entry.kind === 'resolved' ? entry : undefined
  }
  return [...threads.values()]
}
