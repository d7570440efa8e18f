import 'server-only'
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { keep, listKept } from '@/lib/preview/kept/kept'
import { conflictPath, editPath } from '@/lib/site/addresses/preview-paths'
import { collections } from '@/lib/site/collections'
import { formatInstant } from '@/lib/site/dates/owners-time'
import type { Conflict } from '@/lib/writing/api/context'
import { type Comparison, compareTexts } from '@/lib/writing/history/compare-texts'
import { toReadableText } from '@/lib/writing/history/readable-text'
import { fileOf } from '@/lib/writing/repository/work-branch'

const shape = v.object({
  collection: v.picklist(collections),
  slug: v.string(),
  mine: v.string(),
  theirs: v.string(),
  author: v.string(),
  at: v.string(),
})

/** In seconds: for how long a text that was not saved is kept. */
const TERM = 30 * 24 * 60 * 60

/** Two texts of one piece, of which one is saved. */
export type ConflictView = {
  title: string
  /** Whose version is saved, and since when. */
  author: string
  when: string
  /** From the version that is saved to that which is not. */
  comparison: Comparison
  /** The text that is not saved, as its file would have it. */
  mine: string
  /** Where the saved version is edited. */
  edit: string
}

/** Keeps a text that could not be saved. @returns Where it is compared with the one that is. */
export async function keepConflict(conflict: Conflict): Promise<string> {
  const id = randomBytes(8).toString('hex')
  const { collection, slug } = conflict.piece
  const { mine, theirs, author, at } = conflict
  await keep(`conflict-${id}`, {
    id,
    expires: Math.floor(Date.now() / 1000) + TERM,
    value: { collection, slug, mine, theirs, author, at: at.toISOString() },
  })
  return conflictPath(id)
}

/** @param id As it is in the address. @returns Undefined where nothing is known of it any more. */
export async function findConflictView(id: string): Promise<ConflictView | undefined> {
  if (!/^[\da-f]{16}$/.test(id)) return undefined
  const [kept] = await listKept(`conflict-${id}`)
  const parsed = v.safeParse(shape, kept?.value)
  if (!parsed.success) return undefined
  const { slug, mine, theirs, author, at } = parsed.output
  const file = fileOf(parsed.output)
  const saved = toReadableText(file, theirs)
  return {
    ...{ title: saved.fields.get('title') ?? slug, author, mine, when: formatInstant(new Date(at)) },
    comparison: compareTexts(saved, toReadableText(file, mine)),
    edit: editPath(file),
  }
}
