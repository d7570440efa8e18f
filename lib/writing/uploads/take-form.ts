import { TooMuchError } from '../bodies/read-chunks'
import { openBodies, TooManyError } from '../bodies/take-bodies'
import type { Site } from './place-draft'
import { readUpload } from './read-upload'
import { type Known, type Taken, takeUpload } from './take-upload'

/** In megabytes: a document with its pictures. */
export const maxUpload = 40
/** In bytes, of what a form writes around its fields. */
const FORM_OVERHEAD = 2 ** 16

/** A document is unpacked whole, and however small it is, that may take all of the time that it has: each waits for its turn. */
const takeBody = openBodies({ max: maxUpload * 2 ** 20 + FORM_OVERHEAD, small: 0 })

/** Makes a draft of what the form for imports has sent. */
export async function takeForm(site: Site, request: Request, known: Known): Promise<Taken> {
  const type = request.headers.get('content-type') ?? ''
  try {
    return await takeBody(request, known.author.email, async (bytes) => {
      const upload = await readUpload(bytes, type)
      return 'refusal' in upload ? upload : takeUpload(site, upload, known)
    })
  } catch (error) {
    if (error instanceof TooManyError) return { refusal: error.message }
    if (error instanceof TooMuchError)
      return {
        refusal: `This is more than ${maxUpload} MB. Save the document with smaller pictures, or without them, and add those in the editor.`,
      }
    throw error
  }
}
