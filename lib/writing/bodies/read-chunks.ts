/** Thrown where a request holds more than it may. */
export class TooMuchError extends Error {
  override name = 'TooMuchError'
}

/**
 * Reads what a request holds, as it comes.
 *
 * @param max In bytes.
 * @throws {TooMuchError} Where it is more, of which no more is read.
 */
export async function* readChunks(request: Request, max: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length')) > max) throw new TooMuchError()
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return
    size += value.length
    if (size > max) {
      await reader?.cancel()
      throw new TooMuchError()
    }
    yield value
  }
}
