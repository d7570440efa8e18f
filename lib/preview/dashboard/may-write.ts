import 'server-only'
import { siteRepository } from '@/lib/writing/site-repository'
import type { Writer } from '@/lib/writing/writers/writer'

/** Whether a visitor may write here, articles and notes: somebody on the list of writers, where the content comes from git. */
export function mayWrite(writer: Writer | undefined): boolean {
  return writer !== undefined && siteRepository() !== undefined
}
