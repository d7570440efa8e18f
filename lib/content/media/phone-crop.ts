import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { cropAround, type Focus } from './focus'
import type { PictureFile } from './picture-file'
import { toPublicFile } from './public-file'

/* On phones a hero is about as high as it is wide, and a picture of three times its width loses most of its pixels there. */

/** The box that a crop fills on the largest phones, in CSS pixels; narrower ones show less of its sides. */
export const phoneBox = { width: 440, height: 400 } as const
/** Up to this width of the window it is used. */
export const phoneMedia = `(max-width: ${phoneBox.width}px)`

/** For screens of one, two and three pixels to the CSS pixel, with their quality: the denser the screen, the less a pixel of it shows. */
const qualities = new Map([
  [440, 48],
  // Of a picture of 760 pixels in height, the widest.
  [800, 34],
  [880, 34],
  [1320, 28],
])
/** Of 9: each more doubles the time and saves a twentieth of the bytes; the framework's own pictures have the same. */
const effort = 3
const widths = [...qualities.keys()]
/** Encoded crops outlive a build here. */
const keptDir = path.join(/* turbopackIgnore: true */ process.cwd(), '.next/cache/phone-heroes')
/** Raised with each change to how they are encoded: it is part of their addresses. */
export const phoneCropDesign = 3

/** @returns the widths in which there is a crop of a picture; none where it would hold fewer pixels than the picture shows */
export function listPhoneWidths(file: PictureFile, focus: Focus): number[] {
  if (file.type === 'image/svg+xml' || !file.src.startsWith('/img/')) return []
  const crop = cropAround(focus, file, phoneBox.width / phoneBox.height)
  return crop.width < file.width ? widths.filter((width) => width <= crop.width) : []
}

/** @returns the crop of a picture in one of its widths, as AVIF: https://aomediacodec.github.io/av1-avif/ */
export async function renderPhoneCrop(file: PictureFile, focus: Focus, width: number): Promise<Buffer> {
  const picture = await readFile(
    path.join(/* turbopackIgnore: true */ process.cwd(), toPublicFile(file.src) ?? ''),
  )
  const request = JSON.stringify([phoneCropDesign, focus, width])
  const name = createHash('sha256').update(request).update(picture).digest('hex')
  const stored = path.join(keptDir, `${name}.avif`)
  const known = await readFile(stored).catch(() => undefined)
  if (known) return known
  const crop = await sharp(picture)
    .extract(cropAround(focus, file, phoneBox.width / phoneBox.height))
    .resize(width)
    .avif({ quality: qualities.get(width), effort, chromaSubsampling: '4:2:0' })
    .toBuffer()
  await writeFileAtomically(stored, crop)
  return crop
}
