import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createClock } from '@/e2e/support/clock'
import { createDisk } from '@/e2e/support/full-disk'
import { findProgram, memoryOf } from '../processes'
import { serveSite } from '../serve-site'
import { prepareSyntheticSite } from '../synthetic-library'

export type ChaosSite = Awaited<ReturnType<typeof serveChaosSite>>

/** How what is to come to pass on the site is waited for. */
export const waiting = { every: 100, timeout: 120_000 }

/** Serves a made-up library of its own, by a clock that can be set and from a disk that can be filled. @param count Of its documents. */
export async function serveChaosSite(count: number) {
  const { folder, addressOf, fileOf, texts } = await prepareSyntheticSite(count)
  const clockFile = path.join(folder, 'clock')
  const clock = createClock(clockFile)
  const disk = createDisk(path.join(folder, 'full-disk'))
  const { url, pid, output, end } = await serveSite(folder, {
    ...{ CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '', LOG_LEVEL: 'error' },
    ...{ ...clock.variables, ...disk.variables },
    NODE_OPTIONS: `${clock.variables.NODE_OPTIONS} ${disk.variables.NODE_OPTIONS}`,
  })
  return {
    ...{ url, pid, output, addressOf, fileOf, texts, disk },
    content: path.join(folder, 'content'),
    setClock: clock.stopAt,
    /** Lets the clock go right again. */
    rightClock: () => rm(clockFile),
    /** The status of an answer; 0 where there is none. */
    statusOf: async (address: string) => (await fetch(url + address).catch(() => undefined))?.status ?? 0,
    /** Whether readers have the content as it is. */
    isUpToDate: async () => {
      const answer = await fetch(`${url}/readyz`).catch(() => undefined)
      return answer?.ok === true && (await answer.json()).upToDate === true
    },
    /** Megabytes of the server's memory. */
    memory: () => Math.round(memoryOf(findProgram(pid, 'server.mjs') ?? 0) / 1024),
    end: async () => {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
