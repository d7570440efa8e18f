import { createHash } from 'node:crypto'
import type { Purpose } from './tokens'

/** What names a token, however it is spelled. */
export type TokenIdentity = {
  purpose: Purpose
  /** Its `jti`. */
  id: string
  /** In seconds. */
  expires: number
}

/** @returns What a token is marked by: an `id` may hold any text, so its hash is used. */
export function markOf({ purpose, id }: TokenIdentity): string {
  return createHash('sha256').update(`${purpose} ${id}`).digest('hex')
}
