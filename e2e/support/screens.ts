import sharp, { type Sharp } from 'sharp'

/*
 * How screens are compared: from so far away that the edges of letters, which no two versions of a browser draw alike, have
 * evened out, while a shift of a few pixels is still seen in every line below it.
 */

/** So many pixels of the screen, along a side, are one of a reference, in which people still see what it is. */
const KEPT = 2
/** And so many of a reference are one that is compared. */
const COMPARED = 2
/** By how much, of 255, a pixel differs at least where something has changed. */
const VISIBLE = 32
/** So few compared pixels may differ. */
const MAX_DIFFERENT = 40

/** Two screens from afar, with the number of pixels that differ and where they are, white on black. */
export type ScreenComparison = { isSame: boolean; different: number; drawn: Buffer }

/** A screenshot as it is kept: at half its size. */
export function toReference(screenshot: Buffer): Promise<Buffer> {
  return shrink(screenshot, KEPT, (small) => small.webp({ quality: 80, effort: 6 }))
}

/** Compares a screen with how it looked before. */
export async function compareScreens(reference: Buffer, screenshot: Buffer): Promise<ScreenComparison> {
  const [before, after] = await Promise.all([
    toPixels(reference),
    toPixels(await shrink(screenshot, KEPT, (small) => small.png())),
  ])
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)]
  const drawn = Buffer.alloc(width * height)
  let different = 0
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      if (!differ(before.at(column, row), after.at(column, row))) continue
      drawn[row * width + column] = 255
      different += 1
    }
  const picture = sharp(drawn, { raw: { width, height, channels: 1 } }).png()
  return { isSame: different <= MAX_DIFFERENT, different, drawn: await picture.toBuffer() }
}

type Pixels = { width: number; height: number; at: (column: number, row: number) => Buffer }

async function toPixels(picture: Buffer): Promise<Pixels> {
  const small = await shrink(picture, COMPARED, (each) => each.png())
  const { data, info } = await sharp(small).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const at = (column: number, row: number) => {
    const start = (row * width + column) * channels
    return column < width && row < height ? data.subarray(start, start + channels) : Buffer.alloc(0)
  }
  return { width, height, at }
}

/** Outside of one of them, everything differs. */
function differ(one: Buffer, other: Buffer): boolean {
  if (one.length !== other.length) return true
  return one.some((part, index) => Math.abs(part - (other[index] ?? 0)) >= VISIBLE)
}

async function shrink(picture: Buffer, times: number, encode: (small: Sharp) => Sharp): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  const [columns, rows] = [Math.ceil(width / times), Math.ceil(height / times)]
  // A decoder that makes the picture smaller while it reads it does so in another way.
  const options = { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: false } as const
  return encode(sharp(picture).resize(columns, rows, options)).toBuffer()
}
