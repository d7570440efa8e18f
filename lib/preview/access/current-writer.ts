import 'server-only'
import type { Writer } from '@/lib/writing/writers/writer'
import { findVisitor } from './visitor'

/** @returns Who may write in the session of this request; undefined for everybody else. */
export async function findCurrentWriter(): Promise<Writer | undefined> {
  return (await findVisitor())?.writer
}
