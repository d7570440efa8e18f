import { strFromU8, type Unzipped, unzipSync } from 'fflate'
import { ImportRefusedError } from './draft'

/** In bytes, unpacked: a document with a hundred photos has less. */
const MAX_SIZE = 300 * 1024 * 1024
const MAX_FILES = 5_000

/** Whether some bytes are a zip, which a Word file is. */
export function isZip(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, 4), true) === 'PK\x03\x04'
}

/**
 * Unpacks a zip, within bounds: what a file says of its size is all that it gets.
 *
 * @throws {ImportRefusedError} For one that is damaged, or would fill the memory of the machine.
 */
export function unzip(bytes: Uint8Array): Unzipped {
  let size = 0
  let files = 0
  const filter = ({ originalSize }: { originalSize: number }) => {
    size += originalSize
    files++
    if (size > MAX_SIZE || files > MAX_FILES)
      throw new ImportRefusedError(
        'This file unpacks to more than 300 MB, which is no article. Save it anew, with smaller pictures.',
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
