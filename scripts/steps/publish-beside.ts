import type { ChildProcess } from 'node:child_process'
import { readPointer } from '@/lib/content/releases/write-release'
import { hashOfMaker } from '@/lib/publisher/made-by'
import { keepRunning } from './keep-running'
import { startPublisher } from './run-program'

/** Whether there is a release to show: of this content folder, and by this code. */
export async function hasCurrentRelease(contentDir: string): Promise<boolean> {
  const release = await readPointer()
  return release?.contentDir === contentDir && release.madeBy === hashOfMaker()
}

/** Starts the publisher beside a server that has a release to show, and keeps it running. */
export function publishBeside(): void {
  const start = () => startPublisher([])
  keepRunning(start(), start)
}

/**
 * Starts the publisher, waits for its first release, and keeps it running.
 *
 * @param parameters Its own, such as `--with-faults`.
 * @param onPublished Is told of each release.
 * @returns Whether there is a release to show; the reasons why not have been printed.
 */
export async function publishFirst(
  parameters: string[] = [],
  onPublished: () => void = () => {},
): Promise<boolean> {
  const start = () => startPublisher(parameters).on('message', onPublished)
  const publisher = start()
  const hasRelease = await hasPublished(publisher)
  if (hasRelease) keepRunning(publisher, start)
  return hasRelease
}

function hasPublished(publisher: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    publisher.once('message', () => resolve(true))
    publisher.once('exit', () => resolve(false))
  })
}
