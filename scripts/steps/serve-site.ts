import { startScript } from './child-process'
import { findFreePort } from './free-port'
import { descendantsOf } from './processes'
import { until } from './until'

const TIMEOUT = 600_000

/**
 * Builds and serves a site as `npm start` does; where its build is current it only serves.
 *
 * @param folder The project's root or that of a copy.
 * @param variables Environment of the build and the server.
 * @param port Where it answers; a free one, where none is named.
 * @returns Its address, all that it has printed so far, its process, what ends it, and what kills it.
 * @throws {Error} With all that was printed, when it does not come up.
 */
export async function serveSite(folder: string, variables: Record<string, string>, port?: number) {
  const answersAt = port ?? (await findFreePort())
  const url = `http://localhost:${answersAt}`
  const { child, output, ended } = startScript(folder, 'start', { ...variables, PORT: String(answersAt) })
  const gaveUp = ended.then((code) => {
    throw new Error(`${folder} could not be served (exit code ${code}):\n${output()}`)
  })
  await Promise.race([untilItAnswers(url, output), gaveUp])
  let isWanted = true
  gaveUp.catch((error) => isWanted && console.error(error))
  return {
    url,
    output,
    /** The process that has started all others. */
    pid: child.pid ?? 0,
    end: async () => {
      isWanted = false
      child.kill('SIGTERM')
      await ended
    },
    /** Kills all of its processes, as a machine does that loses its power. */
    kill: async () => {
      isWanted = false
      for (const pid of [child.pid ?? 0, ...descendantsOf(child.pid ?? 0)])
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It has ended by itself meanwhile.
        }
      await ended
    },
  }
}

function untilItAnswers(url: string, output: () => string): Promise<void> {
  const answers = async () => (await fetch(`${url}/insights/`).catch(() => undefined))?.ok ?? false
  return until(answers, { every: 200, timeout: TIMEOUT }, () => `${url} did not answer:\n${output()}`)
}
