import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { requestIdHeader, requestIdOf } from '@/lib/site/request-id'
import { negotiateCoding } from './content-coding'
import type { PublicAnswer } from './public-answer'
import type { HeaderList } from './public-headers'

/** Sends an answer in the smallest coding that a browser reads, or only word that it has not changed. */
export function sendAnswer(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { status, representations }: PublicAnswer,
): void {
  const { 'accept-encoding': accepted, 'if-none-match': known } = headers
  const representation = representations[negotiateCoding(String(accepted ?? ''))]
  if (status === 200 && known !== undefined && isAmong(representation.tag, known)) {
    response.writeHead(304, withId(representation.headersOfUnchanged, headers)).end()
    return
  }
  response.writeHead(status, withId(representation.headers, headers))
  response.end(method === 'HEAD' ? undefined : representation.body)
}

/** In one list, since Node sends that as it is; headers that were set before would be sorted in one by one. */
function withId(list: HeaderList, headers: IncomingHttpHeaders): HeaderList {
  const id = requestIdOf(headers)
  return id === undefined ? list : [...list, requestIdHeader, id]
}

/**
 * Whether a tag is in `If-None-Match`, which compares weakly:
 * https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match.
 */
function isAmong(tag: string, known: string): boolean {
  return known.trim() === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}
