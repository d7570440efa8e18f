import { type Stats, statSync } from 'node:fs'
import path from 'node:path'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import { readContentFile } from '@/lib/content/ingest/read-content-file'
import { listSourceFiles } from '@/lib/content/ingest/source-file'
import type { Finding } from '@/lib/diagnostics/finding'
import { documentPath } from '@/lib/site/addresses/paths'
import { collectionOf } from '@/lib/site/collections'
import { GONE, SETTLED } from './settled-text'

/** What a look into the content folder has found. */
export type FolderContent = {
  /** The files, parsed, without those about which nothing is known yet. */
  parsed: ParsedFile[]
  /** Files that are being written, cannot be read or may only be away for a moment: their documents stay as they are. */
  held: string[]
  /** In milliseconds: when to look again; undefined when all has settled. */
  lookAgainIn?: number | undefined
  /** Nothing is there any more of what was there before. */
  hasVanished: boolean
  /** Grows with each change. */
  revision: number
}

/** What is known of a file: its times and length when it was last parsed, and since when it is away. */
type KnownFile = { state?: string; parsed?: ParsedFile; missingSince?: number | undefined }

/** Notes a file that stays as it is for now, and in how many milliseconds to look at it again. */
type Hold = (file: string, remaining: number) => void

/** In milliseconds: where most files go at once, something is under way, such as a `git checkout`. */
const MANY_GONE = 10_000
const MIN_MANY = 10

/**
 * @param contentDir Path of the content folder.
 * @param published The files of which documents have been published before.
 * @returns What looks into the folder, and reads again only what has changed.
 */
export function openContentFolder(contentDir: string, published: string[]) {
  const known = new Map<string, KnownFile>(published.map((file) => [file, {}]))
  let revision = 0

  async function look(): Promise<FolderContent> {
    const names = await listSourceFiles(contentDir).catch(() => [])
    const present = new Set(names)
    if (names.length === 0 && known.size > 0)
      return { parsed: parsedFiles(), held: [...known.keys()], hasVanished: true, revision }
    const held: string[] = []
    // However long something may stay away: where no event comes, nothing else tells that it is back.
    let lookAgainIn = GONE
    const hold: Hold = (file, remaining) => {
      held.push(file)
      lookAgainIn = Math.min(lookAgainIn, Math.ceil(remaining))
    }
    await Promise.all(names.map((file) => readAgain(file, hold)))
    const missing = [...known.keys()].filter((file) => !present.has(file))
    const patience = known.size >= MIN_MANY && missing.length > known.size / 2 ? MANY_GONE : GONE
    // Not by the clock, which may be set.
    const now = performance.now()
    for (const file of missing) {
      const since = known.get(file)?.missingSince ?? now
      if (now - since >= patience) {
        known.delete(file)
        revision += 1
      } else {
        known.set(file, { ...known.get(file), missingSince: since })
        hold(file, patience - (now - since))
      }
    }
    return {
      parsed: parsedFiles(),
      held,
      hasVanished: false,
      revision,
      lookAgainIn: held.length > 0 ? lookAgainIn : undefined,
    }
  }

  async function readAgain(file: string, hold: Hold): Promise<void> {
    const before = known.get(file) ?? {}
    known.set(file, { ...before, missingSince: undefined })
    const times = timesOf(path.join(contentDir, file))
    const state = times && [times.mtimeMs, times.ctimeMs, times.size].join()
    if (state !== undefined && before.state === state) return
    const age = times ? Date.now() - Math.max(times.mtimeMs, times.ctimeMs) : 0
    if (age >= 0 && age < SETTLED) return hold(file, SETTLED - age)
    const parsed = await readContentFile(contentDir, file).catch((error) => toUnreadable(file, error))
    known.set(file, { state, parsed })
    revision += 1
  }

  /** In the order of their names, so that the same folder gives the same release. */
  function parsedFiles(): ParsedFile[] {
    return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { parsed }]) => parsed ?? [])
  }

  return { look }
}

/** One after the other: for thousands of files promises take longer than the system does. */
function timesOf(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch {
    return undefined
  }
}

function toUnreadable(file: string, error: unknown): ParsedFile {
  const reason = error instanceof Error ? error.message : String(error)
  const fault: Finding = {
    severity: 'fault',
    file,
    message: `The file cannot be read (${reason}).`,
    hint: 'Let the account that the site runs under read it.',
  }
  return {
    file,
    path: collectionOf(file) ? documentPath({ file }) : `/${file}`,
    isKeptBack: false,
    faults: [fault],
  }
}
