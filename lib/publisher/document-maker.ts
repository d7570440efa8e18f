import path from 'node:path'
import { type CleanCopy, ContentlayerError, type MadeDocuments, openContentlayer } from './contentlayer'

/** What lets Contentlayer make documents. */
export type DocumentMaker = {
  /**
   * Makes documents, many at a time.
   *
   * @param onMade Is told the documents of each batch as soon as they are there.
   * @returns The names of the files of which Contentlayer made none.
   * @throws {ContentlayerError} Where it makes nothing at all.
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
/** How often Contentlayer may end before it has made anything: to find a file among a hundred that it ends at takes nine. */
const MAX_FAILURES = 24

/**
 * @param folder Where Contentlayer may work; nothing else is in it.
 * @param program What runs there, instead of Contentlayer.
 */
export function startDocumentMaker(folder: string, program?: string): DocumentMaker {
  const open = (at: number) => openContentlayer(path.join(folder, String(at)), program)
  const first = open(0)
  const others = Array.from({ length: MAX_PROCESSES - 1 }, (_, at) => open(at + 1))
  const end = (processes: ReturnType<typeof openContentlayer>[]) => {
    for (const process of processes) process.end()
  }

  async function makeBatch(
    make: ReturnType<typeof openContentlayer>['make'],
    batch: CleanCopy[],
    onMade: (made: MadeDocuments) => Promise<void>,
  ): Promise<string[]> {
    // It may have been something else that ended the process; larger batches are asked for again in halves.
    const made = (await make(batch)) ?? (batch.length === 1 ? await make(batch) : undefined)
    if (made) {
      await onMade(made)
      return []
    }
    // One file must not keep the others from being published.
    if (batch.length === 1) return batch.map(({ id }) => id)
    const half = Math.ceil(batch.length / 2)
    return [
      ...(await makeBatch(make, batch.slice(0, half), onMade)),
      ...(await makeBatch(make, batch.slice(half), onMade)),
    ]
  }

  return {
    make: async (copies, onMade) => {
      const batches = inBatches(copies)
      let failures = 0
      let hasMade = false
      const makeOr = async (process: typeof first, batch: CleanCopy[]) => {
        if (!hasMade && failures >= MAX_FAILURES)
          throw new ContentlayerError('Contentlayer ends at every file that it is given')
        const made = await process.make(batch)
        if (made) hasMade = true
        else failures++
        return made
      }
      const failed = await Promise.all(
        [first, ...others].map(async (process) => {
          const make = (batch: CleanCopy[]) => makeOr(process, batch)
          const ids: string[] = []
          // While one batch is stored, the next is made.
          let storing = Promise.resolve()
          const storeLater = async (made: MadeDocuments) => {
            await storing
            storing = onMade(made)
            storing.catch(() => {})
          }
          for (let batch = batches.shift(); batch; batch = batches.shift())
            ids.push(...(await makeBatch(make, batch, storeLater)))
          await storing
          return ids
        }),
      ).finally(() => {
        // After a failure nothing more is begun.
        batches.length = 0
        end(others)
      })
      return failed.flat()
    },
    warmUp: () => void first.start(),
    warmUpAll: () => [first, ...others].forEach((process) => void process.start()),
    end: () => end([first, ...others]),
  }
}

/** Of few files each process gets some. */
function inBatches(copies: CleanCopy[]): CleanCopy[][] {
  const size = Math.min(BATCH, Math.max(20, Math.ceil(copies.length / MAX_PROCESSES)))
  return Array.from({ length: Math.ceil(copies.length / size) }, (_, at) =>
    copies.slice(at * size, (at + 1) * size),
  )
}
