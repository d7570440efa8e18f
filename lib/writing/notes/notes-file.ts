import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { parse, stringify } from 'yaml'
import type { Entry } from './note'

/** A file of notes as it was read. */
export type NotesFile = {
  entries: Entry[]
  /** How many of its entries make no sense. They stay in the file. */
  unreadable: number
}

/** In characters: thousands of notes. */
const MAX_FILE = 2 ** 20

const id = v.pipe(v.string(), v.regex(/^[\da-f]{12}$/))
const signature = {
  at: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((text) => new Date(text)),
    v.date(),
  ),
  by: v.string(),
  link: v.optional(id),
}
const about = v.optional(v.object({ words: v.string(), place: v.pipe(v.number(), v.integer()) }))
const shapes = v.union([
  v.pipe(
    v.strictObject({ note: id, ...signature, about, text: v.string() }),
    v.transform(({ note, about: anchor, ...more }): Entry => ({ kind: 'note', id: note, anchor, ...more })),
  ),
  v.pipe(
    v.strictObject({ answer: id, to: id, ...signature, text: v.string() }),
    v.transform(({ answer, to: note, ...more }): Entry => ({ kind: 'answer', id: answer, note, ...more })),
  ),
  v.pipe(
    v.strictObject({ resolved: id, ...signature }),
    v.transform(({ resolved: note, ...more }): Entry => ({ kind: 'resolved', note, ...more })),
  ),
  v.pipe(
    v.strictObject({ reopened: id, ...signature }),
    v.transform(({ reopened: note, ...more }): Entry => ({ kind: 'reopened', note, ...more })),
  ),
])

/** @returns What a file of notes holds; undefined where it is no list that can be read. */
export function parseNotes(text: string): NotesFile | undefined {
  if (text.length > MAX_FILE) return undefined
  const list = readList(text)
  const read = list?.map((item) => v.safeParse(shapes, item))
  return (
    read && {
      entries: read.flatMap((each) => (each.success ? [each.output] : [])),
      unreadable: read.filter(({ success }) => !success).length,
    }
  )
}

function readList(text: string): unknown[] | undefined {
  try {
    const list: unknown = parse(text, { maxAliasCount: 0 }) ?? []
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes an entry below those of a file, of which every byte stays.
 *
 * @param file The piece that the notes are on, which a new file names.
 * @returns The file; undefined where it would not be read as it was with the entry added: it is broken, or full.
 */
export function appendEntry(text: string, file: string, entry: Entry): string | undefined {
  const head = text.trim() ? text : `# Notes on ${file}. Readers never see them.\n`
  return joinNotes(head, writeEntry(entry))
}

/**
 * Puts notes below those of a file; every byte of both stays.
 *
 * @returns The file; undefined where it would not be read as both are: one is broken, or both are too much.
 */
export function joinNotes(text: string, added: string): string | undefined {
  const [above, below] = [parseNotes(text), parseNotes(added)]
  if (!above || !below) return undefined
  const both = {
    entries: [...above.entries, ...below.entries],
    unreadable: above.unreadable + below.unreadable,
  }
  if (text === '') return added
  const start = text.endsWith('\n') ? text : `${text}\n`
  // An empty line would belong to a text that ends with some.
  return [`${start}\n${added}`, start + added].find((joined) => isDeepStrictEqual(parseNotes(joined), both))
}

function writeEntry(entry: Entry): string {
  const signed = {
    at: entry.at.toISOString().replace(/\.\d+/, ''),
    by: entry.by,
    ...(entry.link && { link: entry.link }),
  }
  return stringify([toItem(entry, signed)], {
    lineWidth: 0,
    blockQuote: 'literal',
    aliasDuplicateObjects: false,
  })
}

function toItem(entry: Entry, signed: object): object {
  switch (entry.kind) {
    case 'note':
      return {
        ...{ note: entry.id, ...signed },
        ...(entry.anchor && { about: entry.anchor }),
        text: entry.text,
      }
    case 'answer':
      return { answer: entry.id, to: entry.note, ...signed, text: entry.text }
    default:
      return { [entry.kind]: entry.note, ...signed }
  }
}
