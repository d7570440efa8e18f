import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

/** A picture and in how many pixels it differs; undefined where only one of the folders has it. */
export type Comparison = { name: string; pixels: number | undefined }

/**
 * Compares the pictures of two folders by name, pixel by pixel.
 *
 * @param differences Folder that gets a picture of each difference: what was there before, black where both are the same.
 * @returns A comparison for each name, in order.
 */
export async function comparePictures(
  before: string,
  after: string,
  differences: string,
): Promise<Comparison[]> {
  await mkdir(differences, { recursive: true })
  const [old, current] = [new Set(await readdir(before)), new Set(await readdir(after))]
  const names = [...new Set([...old, ...current])].sort()
  return Promise.all(
    names.map(async (name) => ({
      name,
      pixels:
        old.has(name) && current.has(name)
          ? await compare(path.join(before, name), path.join(after, name), path.join(differences, name))
          : undefined,
    })),
  )
}

async function compare(before: string, after: string, difference: string): Promise<number> {
  const [old, current] = await Promise.all([sharp(before).metadata(), sharp(after).metadata()])
  const width = Math.max(old.width, current.width)
  const height = Math.max(old.height, current.height)
  const [first, second] = await Promise.all([
    readPixels(before, width - old.width, height - old.height),
    readPixels(after, width - current.width, height - current.height),
  ])
  const drawn = Buffer.from(first)
  let pixels = 0
  for (let at = 0; at < first.length; at += channels) {
    const isSame = first.compare(second, at, at + channels, at, at + channels) === 0
    if (isSame) drawn.fill(0, at, at + channels)
    else pixels += 1
  }
  if (pixels > 0) await sharp(drawn, { raw: { width, height, channels } }).png().toFile(difference)
  return pixels
}

const channels = 3

/** The pixels of a picture that is enlarged by so many, in a color that no page has. */
function readPixels(file: string, right: number, bottom: number): Promise<Buffer> {
  return sharp(file).removeAlpha().extend({ right, bottom, background: '#f0f' }).raw().toBuffer()
}
