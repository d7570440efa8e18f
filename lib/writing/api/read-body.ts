import { readBytes } from '../read-bytes'
import { Refusal } from './refusal'

/** In bytes: a few large pictures, as base64. */
const MAX_BODY = 64 * 2 ** 20

/** Reads what a request holds as JSON. @throws {Refusal} For too much, and for what is no JSON. */
export async function readBody(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, MAX_BODY)
  if (!bytes) throw new Refusal(413, 'This is too much at once. A picture may have up to 20 MB.')
  try {
    return JSON.parse(bytes.toString())
  } catch {
    throw new Refusal(400, 'This is no JSON.')
  }
}
