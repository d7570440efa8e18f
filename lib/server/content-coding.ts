import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

/** How a body is sent: https://www.rfc-editor.org/rfc/rfc9110#name-content-codings. */
export type ContentCoding = 'br' | 'gzip' | 'identity'

/** Smallest first. */
const codings: ContentCoding[] = ['br', 'gzip', 'identity']
const encodeBrotli = promisify(brotliCompress)
const encodeGzip = promisify(gzip)

/** Browsers send a handful of different headers, so that each is read once. */
const negotiated = new Map<string, ContentCoding>()
const MAX_NEGOTIATED = 200

/**
 * @param accepted The header `Accept-Encoding` of a request.
 * @returns The smallest coding that it accepts; `identity` where it accepts none, as the specification allows.
 */
export function negotiateCoding(accepted = ''): ContentCoding {
  const known = negotiated.get(accepted)
  if (known) return known
  const acceptable = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(codings)
  const coding = codings.find((each) => acceptable.includes(each)) ?? 'identity'
  if (negotiated.size < MAX_NEGOTIATED) negotiated.set(accepted, coding)
  return coding
}

/** Compresses text as well as a visitor may be kept waiting for. */
export async function compressQuickly(text: Buffer): Promise<{ br: Buffer; gzip: Buffer }> {
  const [br, zipped] = await Promise.all([brotli(text, 5), encodeGzip(text)])
  return { br, gzip: zipped }
}

/** Compresses text as well as Brotli can, which takes some ten times as long. */
export function compressBest(text: Buffer): Promise<Buffer> {
  return brotli(text, constants.BROTLI_MAX_QUALITY)
}

function brotli(text: Buffer, quality: number): Promise<Buffer> {
  return encodeBrotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
}
