import { Refusal } from './refusal'

/** In bytes: a few large pictures, as base64. */
const MAX_BODY = 64 * 2 ** 20

/** Reads what a request holds as JSON. @throws {Refusal} For too much, and for what is no JSON. */
export async function readBody(request: Request): Promise<unknown> {
  const tooLarge = new Refusal(413, 'This is too much at once. A picture may have up to 20 MB.')
  if (Number(request.headers.get('content-length')) > MAX_BODY) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) break
    size += value.length
    if (size > MAX_BODY) {
      await reader?.cancel()
      throw tooLarge
    }
    chunks.push(value)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new Refusal(400, 'This is no JSON.')
  }
}
