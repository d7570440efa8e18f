import type { ChildProcess } from 'node:child_process'
import { keepRunning } from './keep-running'
import { startPublisher } from './run-program'

/**
 * Starts the publisher beside a server, and keeps it running.
 *
 * @param parameters Its own, such as `--with-faults`.
 * @param onPublished Is told of each release.
 * @returns Whether there is a release to show; the reasons why not have been printed.
 */
export async function publishBeside(
  parameters: string[] = [],
  onPublished: () => void = () => {},
): Promise<boolean> {
  const start = () => listen(startPublisher(parameters), onPublished)
  const publisher = start()
  const hasRelease = await new Promise<boolean>((resolve) => {
    publisher.once('message', () => resolve(true))
    publisher.once('exit', () => resolve(false))
  })
  if (hasRelease) keepRunning(publisher, start)
  return hasRelease
}

function listen(publisher: ChildProcess, onPublished: () => void): ChildProcess {
  return publisher.on('message', onPublished)
}
