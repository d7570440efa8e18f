import type { ServerResponse } from 'node:http'

/** Where an answer comes from. */
export type AnswerOrigin = {
  /** Found in memory, made for this request and kept for the next, or asked of the application for this visitor alone. */
  cache: 'hit' | 'miss' | 'none'
  /** The name of the release that it is of, where that is known. */
  release?: string
}

const origins = new WeakMap<ServerResponse, AnswerOrigin>()
const unknown: AnswerOrigin = { cache: 'none' }

/** Notes where an answer comes from, for those who watch over the site. */
export function noteOrigin(response: ServerResponse, origin: AnswerOrigin): void {
  origins.set(response, origin)
}

export function originOf(response: ServerResponse): AnswerOrigin {
  return origins.get(response) ?? unknown
}
