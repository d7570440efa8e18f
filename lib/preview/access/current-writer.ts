import 'server-only'
import { readEnvironment } from '@/lib/site/environment'
import { hasSession } from './visitor'

/** Who writes: commits carry the name and the address; `write` is for drafts, `publish` also for what readers see. */
export type CurrentWriter = { name: string; email: string; role: 'write' | 'publish' }

/** @returns Who may write in the session of this request; undefined for everybody else. */
export async function findCurrentWriter(): Promise<CurrentWriter | undefined> {
  if (!(await hasSession())) return undefined
  return { name: 'Marketing', email: `marketing@${new URL(readEnvironment().siteUrl).host}`, role: 'publish' }
}
