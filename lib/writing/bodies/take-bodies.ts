import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { libraryDir } from '@/lib/site/content-git'
import { openFairQueue } from '@/lib/site/fair-queue'
import { readChunks } from './read-chunks'

/** Thrown where so much is under way that no more is taken; its message is for the writer. */
export class TooManyError extends Error {
  override name = 'TooManyError'
}

/** Where large ones wait. */
const waitingDir = path.join(libraryDir, 'waiting')
/** In milliseconds: what is older was left by a server that was killed. */
const MAX_AGE = 60 * 60 * 1000
/** Large ones of one writer, and of all: they wait on the disk. */
const [MAX_OF_WRITER, MAX_OF_ALL] = [4, 16]

/**
 * Takes what requests hold. A large one is written to the disk as it comes, however slow its line is, and read into memory when it is its turn:
 * one at a time, of each writer in turn.
 *
 * @param max In bytes, of one.
 * @param small In bytes: what is announced to hold no more is taken at once.
 * @param folder Where large ones wait.
 */
export function openBodies({ max, small }: { max: number; small: number }, folder = waitingDir) {
  const inTurn = openFairQueue(1, MAX_OF_WRITER)
  const underWay: string[] = []
  let isClean = false

  /**
   * @param writer Names the writer.
   * @param work What is done with it, in its turn.
   * @throws {TooMuchError} For one that is larger than it may be.
   * @throws {TooManyError} Where too many are under way.
   */
  async function take<T>(
    request: Request,
    writer: string,
    work: (bytes: Buffer<ArrayBuffer>) => Promise<T>,
  ): Promise<T> {
    const announced = request.headers.get('content-length')
    if (announced !== null && Number(announced) <= small) return work(await readAtOnce(request, small))
    if (underWay.filter((each) => each === writer).length >= MAX_OF_WRITER)
      throw new TooManyError(
        'Several files of yours are on their way already. Nothing is lost: wait until they are there, and try again.',
      )
    if (underWay.length >= MAX_OF_ALL)
      throw new TooManyError(
        'Others are sending many files at the moment. Nothing is lost: try again in a minute.',
      )
    underWay.push(writer)
    const file = path.join(folder, randomUUID())
    try {
      // It may be deleted at any time.
      await mkdir(folder, { recursive: true })
      if (!isClean) await clean(folder)
      isClean = true
      await writeFile(file, readChunks(request, max), { flag: 'wx', mode: 0o600 })
      const leave = await inTurn.enter(writer)
      try {
        return await work(await readFile(file))
      } finally {
        leave?.()
      }
    } finally {
      underWay.splice(underWay.indexOf(writer), 1)
      await rm(file, { force: true })
    }
  }

  return take
}

async function readAtOnce(request: Request, max: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readChunks(request, max)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function clean(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    // Another server that shares the folder may take it away.
    const found = await stat(file).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > MAX_AGE) await rm(file, { force: true })
  }
}
