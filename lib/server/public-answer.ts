import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { listCurrent } from '@/lib/content/media/picture-version'
import { type ApplicationAnswer, headerOf } from './application-answer'
import { type ContentCoding, compressBest, compressQuickly } from './content-coding'
import { finishPage } from './finish-page'
import { type HeaderList, toPublicHeaders } from './public-headers'
import type { ReadStyleSheet } from './styles/inline-styles'

/** A body in one coding, and the headers that are sent with it. */
export type Representation = {
  body: Buffer
  /** Its strong validator: https://www.rfc-editor.org/rfc/rfc9110#name-etag. */
  tag: string
  headers: HeaderList
  /** What is sent to somebody who has it already: https://www.rfc-editor.org/rfc/rfc9110#name-304-not-modified. */
  headersOfUnchanged: HeaderList
}

/** An answer for everybody, ready to be sent over and over. */
export type PublicAnswer = {
  status: number
  /** The name of the release that it is of. */
  release: string
  representations: Record<ContentCoding, Representation>
  /** The pictures that it names with their versions of then. */
  pictures: string[]
  /** In bytes, all that is kept of it. */
  size: number
  /** Why a page has to keep its scripts; empty for all that is without. */
  needs: string[]
  /** Replaces the quick compression by the best; nothing where that has begun, or where there is nothing to gain. */
  improve?: (() => Promise<void>) | undefined
}

const compressible = /^(text\/|image\/svg|application\/([\w.-]+\+)?(xml|json|javascript)\b)/

/**
 * Makes an answer for everybody of one of the application's: pages without scripts, texts compressed.
 *
 * @param address By which it is kept.
 * @param answer What the application has answered to a request that names no visitor.
 * @param read Finds the style sheets of pages.
 * @param release The name of the release that it is of.
 */
export async function toPublicAnswer(
  address: string,
  answer: ApplicationAnswer,
  read: ReadStyleSheet,
  release: string,
): Promise<PublicAnswer> {
  const type = headerOf(answer, 'content-type')
  const page = type.startsWith('text/html') ? await finishPage(answer.body.toString(), read) : undefined
  const needs = page?.needs ?? []
  const body = page ? Buffer.from(page.html) : answer.body
  const headers = [...toPublicHeaders(address, answer, page), 'Content-Release', release]
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const represent = (tag: string, encoded: Buffer, coding: HeaderList = []): Representation => ({
    body: encoded,
    tag,
    headers: [...headers, 'ETag', tag, ...coding, 'Content-Length', String(encoded.length)],
    headersOfUnchanged: [...headers, 'ETag', tag],
  })
  const encode = (coding: ContentCoding, encoded: Buffer, quality = ''): Representation =>
    represent(`"${hash}-${coding}${quality}"`, encoded, ['Content-Encoding', coding])
  const identity = represent(`"${hash}"`, body)
  if (!compressible.test(type))
    return {
      status: answer.status,
      release,
      pictures: [],
      representations: { identity, gzip: identity, br: identity },
      size: body.length,
      needs,
    }
  const { br, gzip } = await compressQuickly(body)
  const representations = {
    // Hardly anybody asks for it, and it takes three times the memory of both others.
    identity: {
      ...identity,
      get body() {
        return gunzipSync(gzip)
      },
    },
    gzip: encode('gzip', gzip),
    br: encode('br', br, '5'),
  }
  return {
    status: answer.status,
    release,
    pictures: listCurrent(body.toString()),
    representations,
    size: gzip.length + br.length,
    needs,
    improve: async () => {
      representations.br = encode('br', await compressBest(body))
    },
  }
}
