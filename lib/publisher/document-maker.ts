import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** The clean copy of a file: its name in the content folder, the type of its document, its text. */
export type CleanCopy = { id: string; type: string; text: string }

/** The JSON of each document by the name of its file. */
export type MadeDocuments = [id: string, json: string][]

/** What lets Contentlayer make documents. */
export type DocumentMaker = {
  /**
   * Makes documents, many at a time.
   *
   * @param onMade Is told the documents of each batch as soon as they are there.
   * @returns The names of the files of which Contentlayer made none.
   */
  make: (copies: CleanCopy[], onMade: (made: MadeDocuments) => Promise<void>) => Promise<string[]>
  /** Starts Contentlayer ahead, so that the first edit need not wait for it. */
  warmUp: () => void
  /** The same for many documents. */
  warmUpAll: () => void
  end: () => void
}

/** One call for all takes memory that grows with the library. */
const BATCH = 100
/** More processes than that would take the server's part of the machine. */
const MAX_PROCESSES = 2

/** Beside this file, and as this file is: TypeScript, or bundled. */
const extension = path.extname(import.meta.filename)
const program = path.join(import.meta.dirname, `contentlayer-process${extension}`)

/** @param folder Where Contentlayer may work; nothing else is in it. */
export function startDocumentMaker(folder: string): DocumentMaker {
  const first = contentlayer(path.join(folder, '0'))
  const others = Array.from({ length: MAX_PROCESSES - 1 }, (_, at) =>
    contentlayer(path.join(folder, String(at + 1))),
  )
  const end = (processes: ReturnType<typeof contentlayer>[]) => {
    for (const process of processes) process.end()
  }

  async function makeBatch(
    process: ReturnType<typeof contentlayer>,
    batch: CleanCopy[],
    onMade: (made: MadeDocuments) => Promise<void>,
  ): Promise<string[]> {
    // It may have been something else that ended the process; larger batches are asked for again in halves.
    const made = (await process.make(batch)) ?? (batch.length === 1 ? await process.make(batch) : undefined)
    if (made) {
      await onMade(made)
      return []
    }
    // One file must not keep the others from being published.
    if (batch.length === 1) return batch.map(({ id }) => id)
    const half = Math.ceil(batch.length / 2)
    return [
      ...(await makeBatch(process, batch.slice(0, half), onMade)),
      ...(await makeBatch(process, batch.slice(half), onMade)),
    ]
  }

  return {
    make: async (copies, onMade) => {
      const batches = inBatches(copies)
      const failed = await Promise.all(
        [first, ...others].map(async (process) => {
          const ids: string[] = []
          // While one batch is stored, the next is made.
          let storing = Promise.resolve()
          const storeLater = async (made: MadeDocuments) => {
            await storing
            storing = onMade(made)
            storing.catch(() => {})
          }
          for (let batch = batches.shift(); batch; batch = batches.shift())
            ids.push(...(await makeBatch(process, batch, storeLater)))
          await storing
          return ids
        }),
      )
      end(others)
      return failed.flat()
    },
    warmUp: () => void first.start(),
    warmUpAll: () => [first, ...others].forEach((process) => void process.start()),
    end: () => end([first, ...others]),
  }
}

/** A process that makes one batch after the other; it is started when it is first needed, and again when it has ended. */
function contentlayer(folder: string) {
  let running: ChildProcess | undefined
  const start = () => {
    if (running) return running
    const child = fork(program, [folder], {
      execArgv: extension === '.ts' ? ['--import', 'tsx'] : [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    })
    child.once('exit', () => {
      if (running === child) running = undefined
    })
    running = child
    return child
  }
  return {
    start,
    /** @returns Undefined when Contentlayer has failed. */
    make: async (batch: CleanCopy[]): Promise<MadeDocuments | undefined> => {
      const child = start()
      const abort = new AbortController()
      const answered = once(child, 'message', abort)
      const ended = once(child, 'exit', abort).then(() => undefined)
      // To a process that has just been killed nothing can be sent; its end is told.
      child.send(batch, () => {})
      const answer = await Promise.race([answered, ended])
      abort.abort()
      await Promise.allSettled([answered, ended])
      return answer?.[0]
    },
    end: () => void running?.kill(),
  }
}

/** Of few files each process gets some. */
function inBatches(copies: CleanCopy[]): CleanCopy[][] {
  const size = Math.min(BATCH, Math.max(20, Math.ceil(copies.length / MAX_PROCESSES)))
  return Array.from({ length: Math.ceil(copies.length / size) }, (_, at) =>
    copies.slice(at * size, (at + 1) * size),
  )
}
