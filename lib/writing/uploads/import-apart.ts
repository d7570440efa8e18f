import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import { readEnvironment } from '@/lib/site/environment'
import { findErrorLine } from '@/lib/site/error-line'
import type { ImportedFile } from '../import/draft'
import type { Imported, UploadSurroundings } from '../import/import-document'
import type { Answered, Sent } from '../import/import-process'

/** What is bundled of import-process.ts. */
const program = path.join('.programs', 'import-process.mjs')
/** In megabytes: what the texts of a document may take while it is read; its files are bounded by what they unpack to. */
const MAX_HEAP = 512
/** In milliseconds. */
const PATIENCE = 60_000
/** Readers come first. */
const NICENESS = 10

/** In characters, of what the process prints. */
const MAX_PRINTED = 100_000

const tooMuch =
  'This document takes more memory or time than there is for one. Save it anew with fewer and smaller pictures, or in parts.'
const failed =
  'This document could not be read, and that is a fault of the site, not yours. The person who runs the site finds the reason in its log. Until then, save the document in another form, such as a web page or plain text, and import that.'

/**
 * Makes a draft of a document in a process of its own, which knows no secret: nothing in it costs the server.
 *
 * @param run What that process runs, and how long it may take in milliseconds.
 */
export function importApart(
  file: ImportedFile,
  { today, findPicture }: UploadSurroundings,
  run = { program, execArgv: [] as string[], patience: PATIENCE },
): Promise<Imported> {
  const { siteUrl } = readEnvironment()
  const child = fork(path.resolve(/* turbopackIgnore: true */ process.cwd(), run.program), {
    env: { NODE_ENV: 'production', SITE_URL: siteUrl, PATH: process.env.PATH },
    execArgv: [`--max-old-space-size=${MAX_HEAP}`, ...run.execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let printed = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed = (printed + text).slice(0, MAX_PRINTED)
  })
  const send = (sent: Sent) => child.connected && child.send(sent, () => {})
  return new Promise<Imported>((resolve, reject) => {
    child.on('spawn', () => {
      if (child.pid) setPriority(child.pid, NICENESS)
      send({ kind: 'file', file, today })
    })
    child.on('message', (answered: Answered) => {
      if (answered.kind === 'imported') return resolve(answered.imported)
      Promise.resolve(findPicture(answered.name)).then((bytes) => send({ kind: 'picture', bytes }), reject)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (hasRunOut(signal, printed)) return resolve({ refusal: tooMuch })
      console.error('Importing failed:', findErrorLine(printed) ?? `its process ended with ${signal ?? code}`)
      resolve({ refusal: failed })
    })
    setTimeout(() => resolve({ refusal: tooMuch }), run.patience).unref()
  }).finally(() => child.kill('SIGKILL'))
}

/** Whether a process has ended for lack of memory: by Node's doing, by the machine's, or at something that is too deep or too long. */
function hasRunOut(signal: NodeJS.Signals | null, printed: string): boolean {
  return (
    signal === 'SIGABRT' ||
    signal === 'SIGKILL' ||
    /heap out of memory|^RangeError: (Maximum call stack|Invalid (string|array) length|Array buffer)/m.test(
      printed,
    )
  )
}
