import { statSync } from 'node:fs'
import path from 'node:path'
import { releasesDir, requestFile } from './release'
import { store } from './write-release'

/** Where a server asks the publisher to look for news, from the project's root. */
export const publishRequestFile = path.join(releasesDir, requestFile)

/** Asks the publisher to look for news. However often it is asked before it looks, it looks once. */
export async function requestPublishing(): Promise<void> {
  await store(requestFile, `${new Date().toISOString()}\n`)
}

/** @returns What names the last request: another text for each, empty without one. */
export function lastPublishRequest(): string {
  const stats = statSync(publishRequestFile, { throwIfNoEntry: false })
  return stats ? `${stats.ino} ${stats.ctimeMs}` : ''
}
