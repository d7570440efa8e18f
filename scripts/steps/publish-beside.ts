import type { ChildProcess } from 'node:child_process'
import { readPointer } from '@/lib/content/releases/write-release'
import { hashOfMaker } from '@/lib/publisher/made-by'
import { keepRunning } from './keep-running'
import { startPublisher } from './run-program'

/**
 * Starts the publisher beside a server, and keeps it running. It is waited for only where there is nothing to show yet.
 *
 * @param contentDir Path of the content folder.
 * @param parameters Its own, such as `--with-faults`.
 * @param onPublished Is told of each release.
 * @returns Whether there is a release to show; the reasons why not have been printed.
 */
export async function publishBeside(
  contentDir: string,
  parameters: string[] = [],
  onPublished: () => void = () => {},
): Promise<boolean> {
  const start = () => listen(startPublisher(parameters), onPublished)
  const publisher = start()
  const first = new Promise<boolean>((resolve) => {
    publisher.once('message', () => resolve(true))
    publisher.once('exit', () => resolve(false))
  })
  const hasRelease = (await isReleaseCurrent(contentDir)) || (await first)
  if (hasRelease) keepRunning(publisher, start)
  return hasRelease
}

async function isReleaseCurrent(contentDir: string): Promise<boolean> {
  const release = await readPointer()
  return release?.contentDir === contentDir && release.madeBy === (await hashOfMaker())
}

function listen(publisher: ChildProcess, onPublished: () => void): ChildProcess {
  return publisher.on('message', onPublished)
}
