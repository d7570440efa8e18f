import { decodeText } from '@/lib/content/ingest/decode-text'
import { notesFileOf } from '@/lib/site/notes-files'
import { contentPath } from '../places'
import type { WritingRepository } from '../repository/repository'
import type { Author } from '../repository/write-commit'
import { type Entry, type Thread, toThreads } from './note'
import { appendEntry, parseNotes } from './notes-file'

/** The notes of a piece, and where they are kept. */
export type NotesPlace = {
  repository: WritingRepository
  contentFolder: string
  /** The piece, inside the content folder, and its title. */
  file: string
  title: string
}

/** What came of it; where it was not done, nothing has changed, and the words say why. */
export type NoteResult = { kind: 'done' } | { kind: 'refused'; words: string }

/** How often it is written anew, below what others have written meanwhile. */
const ATTEMPTS = 16
/** Of one share link and piece: more than a reader of a draft has to say, and too little to fill the file. */
const MAX_OF_LINK = 200

const broken =
  'The file of the notes cannot be read, or is full. Ask the person who runs the site to look at it in the repository.'

/** @returns The notes on a piece as a commit has them; undefined where their file cannot be read. */
export async function readNotes(place: Omit<NotesPlace, 'title'>): Promise<Thread[] | undefined> {
  const { repository, contentFolder, file } = place
  const commit = await repository.head()
  const held = commit && (await repository.readFile(commit, contentPath(contentFolder, notesFileOf(file))))
  const notes = parseNotes(held ? decodeText(held.bytes).text : '')
  return notes && toThreads(notes.entries)
}

/** Writes an entry below those of a piece, in one commit. Who writes at the same time is written as well. */
export async function writeEntry(place: NotesPlace, entry: Entry, author: Author): Promise<NoteResult> {
  const { repository, contentFolder, file, title } = place
  const path = contentPath(contentFolder, notesFileOf(file))
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const commit = await repository.head()
    if (!commit) return refuse('The repository has no such branch.')
    const held = await repository.readFile(commit, path)
    const text = held ? decodeText(held.bytes).text : ''
    const entries = parseNotes(text)?.entries
    if (!entries) return refuse(broken)
    const judged = judge(entries, entry)
    if (judged) return judged
    const content = appendEntry(text, file, entry)
    if (content === undefined) return refuse(broken)
    const outcome = await repository.commit({
      changes: [{ path, content }],
      expected: { [path]: held?.id ?? null },
      author,
      message: `${verbs[entry.kind]} on “${title}”`,
    })
    if (outcome.kind === 'refused') return refuse(outcome.reason)
    if (outcome.kind === 'saved') return { kind: 'done' }
  }
  return refuse('Many are writing notes on this piece at once. Try again in a minute.')
}

const verbs: Record<Entry['kind'], string> = {
  note: 'Note',
  answer: 'Answer to a note',
  resolved: 'Resolve a note',
  reopened: 'Reopen a note',
}

/** @returns What comes of it without being written; undefined where it is to be written. */
function judge(entries: Entry[], entry: Entry): NoteResult | undefined {
  // A form that was sent twice.
  if ('id' in entry && entries.some((each) => 'id' in each && each.id === entry.id)) return { kind: 'done' }
  if (entry.link && entries.filter(({ link }) => link === entry.link).length >= MAX_OF_LINK)
    return refuse('As much was written through this link as it allows. Tell the person who sent it to you.')
  if (entry.kind === 'note') return undefined
  const thread = toThreads(entries).find(({ id }) => id === entry.note)
  if (!thread) return refuse('That note is not there.')
  const isResolved = thread.resolved !== undefined
  return (entry.kind === 'resolved' && isResolved) || (entry.kind === 'reopened' && !isResolved)
    ? { kind: 'done' }
    : undefined
}

function refuse(words: string): NoteResult {
  return { kind: 'refused', words }
}
