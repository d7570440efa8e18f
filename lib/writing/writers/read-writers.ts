import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '@/lib/site/environment'
import { type ParsedWriters, parseWriters } from './parse-writers'
import type { WriterEntry } from './writer'

/** In bytes: a list of people is far shorter. */
const MAX_SIZE = 256 * 1024

let last: { text: string; parsed: ParsedWriters } | undefined
let reported = ''

/**
 * Reads who may write, from the file that `PREVIEW_WRITERS_FILE` names. It is read at each question, so that someone who is
 * taken out has no access from then on; a file that cannot be read or understood lists nobody, and is reported once.
 */
export async function readWriters(): Promise<WriterEntry[]> {
  const { previewWritersFile } = readEnvironment()
  if (!previewWritersFile) return []
  const { writers, problems } = await parseFile(previewWritersFile)
  const message = toMessage(previewWritersFile, problems)
  if (message && message !== reported) console.error(message)
  reported = message
  return writers
}

async function parseFile(name: string): Promise<ParsedWriters> {
  const file = path.resolve(/* turbopackIgnore: true */ process.cwd(), name)
  try {
    if ((await stat(file)).size > MAX_SIZE) return unread('is larger than 256 kB')
    const text = await readFile(file, 'utf8')
    if (last?.text !== text) last = { text, parsed: parseWriters(text) }
    return last.parsed
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return unread(`cannot be read (${code})`)
  }
}

function unread(reason: string): ParsedWriters {
  return { writers: [], problems: [`It ${reason}. Name a file that the account of the server may read.`] }
}

function toMessage(file: string, problems: string[]): string {
  if (problems.length === 0) return ''
  return [`Nobody can sign in as a writer: PREVIEW_WRITERS_FILE, ${file}, is not right:`, ...problems].join(
    '\n  - ',
  )
}
