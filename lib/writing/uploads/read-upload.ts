import type { ImportedFile } from '../import/draft'

/** What a pasted text is called until it has a title. */
const pastedName = 'Pasted text'

/**
 * @param bytes What a form has sent.
 * @param type Its type, which says how its fields are divided.
 * @returns The file or the pasted text that it holds; otherwise why it holds none, in words.
 */
export async function readUpload(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<ImportedFile | { refusal: string }> {
  const form = await new Response(bytes, { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => new FormData())
  const file = form.get('file')
  const text = form.get('text')
  const isFile = file instanceof File && file.size > 0
  const isText = typeof text === 'string' && text.trim() !== ''
  if (isFile && isText)
    return {
      refusal:
        'There are both a file and a pasted text. Each becomes a draft of its own: send one at a time.',
    }
  if (isFile) return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  if (isText) return { name: pastedName, bytes: Buffer.from(text) }
  return { refusal: 'There is nothing in it yet. Choose a file, or paste a text.' }
}
