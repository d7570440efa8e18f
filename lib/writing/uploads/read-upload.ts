import type { ImportedFile } from '../import/draft'
import { readBytes } from '../read-bytes'

/** In megabytes: a document with its pictures. */
export const maxUpload = 40
/** In bytes, of what a form writes around its fields. */
const FORM_OVERHEAD = 2 ** 16
/** What a pasted text is called until it has a title. */
const pastedName = 'Pasted text'

/** @returns The file or the pasted text that a form holds; otherwise why it holds none, in words. */
export async function readUpload(request: Request): Promise<ImportedFile | { refusal: string }> {
  const bytes = await readBytes(request, maxUpload * 2 ** 20 + FORM_OVERHEAD)
  if (!bytes)
    return {
      refusal: `This is more than ${maxUpload} MB. Save the document with smaller pictures, or without them, and add those in the editor.`,
    }
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } })
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
