import { stat } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { publicFileAddress, toPublicFile } from './public-file'

/** A picture file under `public/`: its root-relative address, its size in pixels and its type. */
export type PictureFile = { src: string; width: number; height: number; bytes: number; type: string }

/**
 * @param src What an editor wrote for a picture's address.
 * @param root The folder that holds `public/`, by default the project's root.
 * @returns The file behind the address; undefined when it is missing, elsewhere or no picture.
 */
export async function readPictureFile(
  src: string | undefined,
  root: string = process.cwd(),
): Promise<PictureFile | undefined> {
  const file = src && toPublicFile(src)
  if (!file) return undefined
  const absolute = path.join(/* turbopackIgnore: true */ root, file)
  try {
    const [{ width, height, format }, { size }] = await Promise.all([
      sharp(absolute).metadata(),
      stat(absolute),
    ])
    const type = format === 'svg' ? 'image/svg+xml' : `image/${format}`
    return { src: publicFileAddress(file), width, height, bytes: size, type }
  } catch {
    return undefined
  }
}
