import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { findErrorLine } from '@/lib/site/error-line'

/** The clean copy of a file: its name in the content folder, the type of its document, its text. */
export type CleanCopy = { id: string; type: string; text: string }

/** The JSON of each document by the name of its file. */
export type MadeDocuments = [id: string, json: string][]

/** Thrown where Contentlayer makes nothing, whatever it is sent. */
export class ContentlayerError extends Error {
  override name = 'ContentlayerError'

  /** @param reason Part of a sentence. */
  constructor(reason: string) {
    super(
      `No document can be made, and what is published stays as it is: ${reason}. Build the site anew: npm run build.`,
    )
  }
}

/** A process of Contentlayer. */
type Running = {
  child: ChildProcess
  /** Settles once it can be sent files; rejects with what it said, where it ends before. */
  ready: Promise<void>
  ended: Promise<undefined>
}

/** Beside this file, and as this file is: TypeScript, or bundled. */
const contentlayerProcess = path.join(
  import.meta.dirname,
  `contentlayer-process${path.extname(import.meta.filename)}`,
)
/** What is lacking may have been memory, for a moment. */
const ATTEMPTS = 2
/** In characters, of what a process that cannot start has to say. */
const MAX_SAID = 10_000

/**
 * A process that makes one batch after the other; it is started when it is first needed, and again when it has ended.
 *
 * @param folder Where it may work.
 */
export function openContentlayer(folder: string, program = contentlayerProcess) {
  let running: Running | undefined
  const start = (): Running => {
    if (running) return running
    const started = startProcess(folder, program)
    running = started
    void started.ended.then(() => {
      if (running === started) running = undefined
    })
    return started
  }
  const startSurely = async (attempt = 1): Promise<Running> => {
    const started = start()
    try {
      await started.ready
      return started
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      return startSurely(attempt + 1)
    }
  }
  return {
    start,
    /**
     * @returns Undefined when Contentlayer has failed.
     * @throws {ContentlayerError} When it cannot be started.
     */
    make: async (batch: CleanCopy[]): Promise<MadeDocuments | undefined> => {
      const { child } = await startSurely()
      return askOnce(child, batch)
    },
    end: () => void running?.child.kill(),
  }
}

/**
 * Its end cuts the waiting short. A race with the promise of its end would keep each answer, of megabytes, until then.
 *
 * @returns Undefined when it ends before it has answered.
 */
async function askOnce(child: ChildProcess, batch: CleanCopy[]): Promise<MadeDocuments | undefined> {
  if (child.exitCode !== null || child.signalCode !== null) return undefined
  const abort = new AbortController()
  const giveUp = () => abort.abort()
  child.once('exit', giveUp)
  try {
    const answered = once(child, 'message', abort)
    // To a process that has just been killed nothing can be sent; its end is told.
    child.send(batch, () => {})
    const [made] = await answered
    return made
  } catch {
    return undefined
  } finally {
    child.off('exit', giveUp)
  }
}

function startProcess(folder: string, program: string): Running {
  const child = fork(program, [folder], {
    execArgv: program.endsWith('.ts') ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  let isReady = false
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (isReady) process.stderr.write(text)
    else said = (said + text).slice(0, MAX_SAID)
  })
  const ended = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  )
  const closed = once(child, 'close').then(
    ([code, signal]) => findErrorLine(said) ?? `it ended with ${signal ?? code}`,
    String,
  )
  const greeted = once(child, 'message').then(() => undefined, String)
  const ready = Promise.race([greeted, closed]).then((reason) => {
    if (reason !== undefined) throw new ContentlayerError(`Contentlayer cannot be started (${reason})`)
    isReady = true
    process.stderr.write(said)
  })
  // Who needs it is told; a process that is started ahead may end unheard.
  ready.catch(() => {})
  return { child, ready, ended }
}
