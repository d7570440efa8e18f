import { strFromU8, type UnzipFileInfo, type Unzipped, unzipSync } from 'fflate'
import { ImportRefusedError } from './draft'

/** In bytes, unpacked: a document with a hundred photos has less. */
const MAX_SIZE = 150 * 1024 * 1024
/** In bytes, of all texts in it: a book has less. Those who read them need many times as much. */
const MAX_TEXT = 32 * 1024 * 1024
const texts = /\.(xml|rels|html?|css|txt)$/i
const MAX_FILES = 5_000

/** Whether some bytes are a zip, which a Word file is. */
export function isZip(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, 4), true) === 'PK\x03\x04'
}

/**
 * Unpacks a zip, within bounds: what a file says of its size is all that it gets. One that is stored as it is gets what it takes in the
 * zip, whatever it says; several may claim the same bytes.
 *
 * @throws {ImportRefusedError} For one that is damaged, or would fill the memory of the machine.
 */
export function unzip(bytes: Uint8Array): Unzipped {
  let size = 0
  let text = 0
  let files = 0
  const filter = ({ name, size: packed, originalSize }: UnzipFileInfo) => {
    // It would be the prototype of the others.
    if (name === '__proto__') return false
    const unpacked = Math.max(packed, originalSize)
    size += unpacked
    if (texts.test(name)) text += unpacked
    files++
    if (size > MAX_SIZE || files > MAX_FILES)
      throw new ImportRefusedError(
        'This file unpacks to more than 150 MB, which is no article. Save it anew, with smaller pictures.',
      )
    if (text > MAX_TEXT)
      throw new ImportRefusedError(
        'The text in this file is more than 32 MB, which is no article. Save it anew, in parts.',
      )
    return true
  }
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof ImportRefusedError) throw error
    throw new ImportRefusedError(
      'This file is damaged or not complete. Open it in its program and save it anew.',
    )
  }
}
