/** @param max In bytes. @returns What a request holds; undefined where that is more, of which no more is read. */
export async function readBytes(request: Request, max: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length')) > max) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return Buffer.concat(chunks)
    size += value.length
    if (size > max) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(value)
  }
}
