import type { IncomingHttpHeaders } from 'node:http'
import { tryDecode } from '@/lib/site/addresses/decode'
import { publishHookPath } from '@/lib/site/addresses/machine-files'
import {
  isEncodedTooOften,
  isOwnFolder,
  optimizerPath,
  pathOfSegments,
  pathSegments,
} from '@/lib/site/addresses/paths'
import {
  exitPath,
  isDocumentFormPath,
  isPreviewPath,
  moveNotesPath,
  setAsOfPath,
  signInPath,
  takeUploadPath,
  writeApiPath,
} from '@/lib/site/addresses/preview-paths'
import { judgeRange } from './byte-range'

import { isFilePath } from './redirect'

/** A request as it was sent. */
export type SentRequest = {
  method: string
  /** The request target: a path with its query. */
  target: string
  headers: IncomingHttpHeaders
}

/** What decides about ranges and preconditions of a file: its size in bytes, its last change in milliseconds. */
export type FileFacts = { size: number; modified: number }

/** An answer to a request that the framework must not see. */
export type Refusal = {
  status: 400 | 405 | 412 | 416
  headers?: Record<string, string>
  /** For people, as plain text. */
  text: string
}

const reading = ['GET', 'HEAD']
/** Where forms are sent to, and what is written in the browser. */
const formPaths = [signInPath, exitPath, setAsOfPath, writeApiPath, takeUploadPath, moveNotesPath]

/**
 * The one rule of which requests are refused before the framework, which would answer them with 500, sees them.
 *
 * @param file The static file that is asked for; needed where `dependsOnFile`.
 * @returns The answer, with a status of https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx; undefined for a
 *   request that is in order.
 */
export function refusalOf(
  { method, target, headers }: SentRequest,
  file?: FileFacts | undefined,
): Refusal | undefined {
  const [path = '', ...query] = target.split('?')
  if (!path.startsWith('/')) return malformed('The address of this request is no path of this site.')
  // https://www.rfc-editor.org/rfc/rfc9112#name-request-target: a fragment stays in the browser.
  if (target.includes('#')) return malformed('The address of this request holds a fragment.')
  if (headers.host !== undefined && !isHost(headers.host))
    return malformed('The Host header of this request is not the name of a host.')
  if (isEncodedTooOften(path)) return malformed('The address of this request has been encoded over and over.')
  if (isAnsweredAsItIs(path) && !isDecodable(path))
    return malformed('The address of this request has a percent sign without the two digits of a letter.')
  if (path.startsWith(optimizerPath)) {
    const pictures = new URLSearchParams(query.join('?')).getAll('url')
    if (!pictures.every(isDecodable))
      return malformed('The picture that is asked for has a percent sign without the two digits of a letter.')
    if (pictures.some(leavesItsFolder) || pictures.some(hasOtherQuery))
      return malformed('The picture that is asked for is none of this site.')
  }
  const allowed = isFormPath(path) ? ['POST'] : path === publishHookPath ? [...reading, 'POST'] : reading
  if (!allowed.includes(method)) return refuseMethod(method, allowed)
  if ('next-router-state-tree' in headers) return malformed('No page of this site is given out in parts.')
  return file && (refusePrecondition(headers, file) ?? refuseRange(headers, file))
}

/** Whether the path of a picture climbs out of its folder, by dots or by slashes however often they are escaped. */
function leavesItsFolder(picture: string): boolean {
  return picture.split('/').includes('..') || /\\|%(?:25)*(?:2e|2f|5c)/i.test(picture)
}

/** Whether the address of a picture holds more than a version of it. */
function hasOtherQuery(picture: string): boolean {
  return picture.includes('?') && !/^[^?]*\?v=[\da-f]{8}$/.test(picture)
}

/** Whether the answer depends on the facts of the file. */
export function dependsOnFile(headers: IncomingHttpHeaders): boolean {
  return ['range', 'if-match', 'if-unmodified-since'].some((name) => name in headers)
}

/** Whether the range of a request that is in order is passed over: its answer is the whole file. */
export function isRangeIgnored({ range }: IncomingHttpHeaders, file: FileFacts): boolean {
  return range !== undefined && judgeRange(range, file.size) !== 'serve'
}

function malformed(text: string): Refusal {
  return { status: 400, text }
}

function refuseMethod(method: string, allowed: string[]): Refusal {
  const text = `What is at this address does not answer ${method}.`
  return { status: 405, headers: { Allow: allowed.join(', ') }, text }
}

/** Static files have weak tags alone, and none of these equals a tag that `If-Match` may name. */
function refusePrecondition(headers: IncomingHttpHeaders, { modified }: FileFacts): Refusal | undefined {
  const match = headers['if-match']
  const latest = Date.parse(headers['if-unmodified-since'] ?? '')
  const isOtherVersion = match !== undefined && match.trim() !== '*'
  const isNewer = Math.floor(modified / 1000) * 1000 > latest
  return isOtherVersion || isNewer
    ? { status: 412, text: 'This file is not the version that the request is about.' }
    : undefined
}

function refuseRange({ range, 'if-range': version }: IncomingHttpHeaders, { size }: FileFacts) {
  if (range === undefined || version !== undefined || judgeRange(range, size) !== 'refuse') return undefined
  const headers = { 'Content-Range': `bytes */${size}` }
  return { status: 416, headers, text: `This file has ${size} bytes, none of them in that range.` } as const
}

/** However it is spelled, as the framework undoes escapes. */
function isFormPath(path: string): boolean {
  const plain = pathOfSegments(pathSegments(path))
  return formPaths.includes(plain) || isDocumentFormPath(plain)
}

/** Other addresses are read by `proxy.ts`, which knows what a percent sign may have meant. */
function isAnsweredAsItIs(path: string): boolean {
  return isOwnFolder(path) || isPreviewPath(path) || isFilePath(path)
}

function isDecodable(path: string): boolean {
  return tryDecode(path) !== undefined
}

/** A name or an address, with or without a port: https://www.rfc-editor.org/rfc/rfc9110#name-host-and-authority. */
function isHost(host: string): boolean {
  return /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}/`)
}
