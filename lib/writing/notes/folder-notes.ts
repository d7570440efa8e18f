import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isNotesFile, notesFileOf, notesFolder } from '@/lib/site/notes-files'
import { type Thread, toThreads } from './note'
import { parseNotes } from './notes-file'

/* The notes in the content folder, which is some seconds behind the repository. */

/** @returns The notes on a piece; undefined where their file cannot be read. @param file Inside the content folder. */
export async function readFolderNotes(contentDir: string, file: string): Promise<Thread[] | undefined> {
  const text = await readFile(toPath(contentDir, notesFileOf(file)), 'utf8').catch(() => '')
  const notes = parseNotes(text)
  return notes && toThreads(notes.entries)
}

/** @returns How many notes are open, by the names of their files. */
export async function countOpenNotes(contentDir: string): Promise<ReadonlyMap<string, number>> {
  const names = await readdir(toPath(contentDir, notesFolder), { recursive: true }).catch(() => [])
  const files = names.map((name) => path.posix.join(notesFolder, name.split(path.sep).join('/')))
  const counted = await Promise.all(
    files.filter(isNotesFile).map(async (file): Promise<[string, number]> => {
      const text = await readFile(toPath(contentDir, file), 'utf8').catch(() => '')
      return [file, toThreads(parseNotes(text)?.entries ?? []).filter(isOpen).length]
    }),
  )
  return new Map(counted)
}

function isOpen({ resolved }: Thread): boolean {
  return resolved === undefined
}

function toPath(contentDir: string, file: string): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), contentDir, file)
}
