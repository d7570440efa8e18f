import sharp, { type Sharp } from 'sharp'
import { maxPictureBytes, maxPictureSide } from '@/lib/content/media/picture-limits'
import { createQueue } from '@/lib/site/work-queue'
import { toPictureName } from './picture-name'
import { findPictureType } from './picture-type'

/** A picture ready for `public/img/uploads/`. */
export type TakenPicture = { name: string; bytes: Uint8Array; width: number; height: number }

/** Why one is not taken, and what to do, in words for its owner. */
export type PictureRefusal = { refusal: string }

/** In bytes, of what is uploaded. */
export const maxUploadBytes = 20 * 1024 * 1024
/** Beyond what cameras make: a small file can claim any size and use up the memory of the machine. */
const MAX_PIXELS = 120_000_000
/** In seconds. */
const PATIENCE = 30

/** One picture is unpacked at a time; what may wait is 160 MB at most. */
const inTurn = createQueue(8)

/**
 * Makes of what somebody uploads a picture for the site: turned upright, cut down to what pages show, in sRGB, encoded
 * anew from its pixels alone, so that neither the place where it was taken nor anything that was hidden in the file remains.
 *
 * @param wished A name, such as that of the uploaded file; see {@link toPictureName}.
 * @throws {QueueFullError} When too many wait already.
 */
export async function takePicture(bytes: Uint8Array, wished: string): Promise<TakenPicture | PictureRefusal> {
  if (bytes.length > maxUploadBytes)
    return {
      refusal: `This file is ${Math.ceil(bytes.length / 1024 / 1024)} MB; up to 20 MB can be taken. Save it smaller, 2,400 pixels wide.`,
    }
  const found = findPictureType(bytes)
  return 'refusal' in found ? found : inTurn(() => encode(bytes, found.type, wished))
}

async function encode(
  bytes: Uint8Array,
  type: string,
  wished: string,
): Promise<TakenPicture | PictureRefusal> {
  try {
    const source = () =>
      sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: PATIENCE })
    const { pages = 1, compression } = await source().metadata()
    if (compression === 'hevc')
      return { refusal: 'This is a HEIC photo. Export it as a JPEG, and upload that.' }
    if (pages > 1)
      return {
        refusal:
          'This picture moves or has several pages. Save the one that matters as a JPEG or PNG; a video belongs into the field for videos.',
      }
    const { data, info } = await source()
      .autoOrient()
      .resize({ width: maxPictureSide, height: maxPictureSide, fit: 'inside', withoutEnlargement: true })
      .toColorspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const pixels = () => sharp(data, { raw: { width, height, channels } })
    const { ending, encoded } = await toSoundFormat(pixels, type)
    return { name: `${toPictureName(wished)}.${ending}`, bytes: new Uint8Array(encoded), width, height }
  } catch (error) {
    return { refusal: refusalOf(error) }
  }
}

/** Drawings and screenshots stay sharp as PNG, photos become JPEG; what is see-through stays so. */
async function toSoundFormat(
  pixels: () => Sharp,
  type: string,
): Promise<{ ending: 'png' | 'webp' | 'jpg'; encoded: Buffer }> {
  const { isOpaque } = await pixels().stats()
  if (type === 'png' || type === 'gif') {
    const encoded = await pixels().png({ compressionLevel: 9 }).toBuffer()
    if (encoded.length <= maxPictureBytes) return { ending: 'png', encoded }
  }
  const encodeAt = (quality: number) =>
    isOpaque
      ? pixels().removeAlpha().jpeg({ quality, mozjpeg: true }).toBuffer()
      : pixels().webp({ quality, alphaQuality: 90 }).toBuffer()
  let encoded = await encodeAt(qualities[0])
  for (const quality of qualities.slice(1))
    if (encoded.length > maxPictureBytes) encoded = await encodeAt(quality)
  return { ending: isOpaque ? 'jpg' : 'webp', encoded }
}

/** The lower ones are for what would be too heavy otherwise. */
const qualities = [84, 74, 64] as const

function refusalOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (/pixel limit/i.test(message))
    return 'This picture has more than 120 million pixels. Save it smaller, 2,400 pixels wide, and upload that.'
  if (/timeout/i.test(message))
    return 'This picture takes too long to read. Save it smaller, 2,400 pixels wide, and upload that.'
  return 'This picture is damaged or not complete. Open it on your computer; if it looks right there, save it anew as a JPEG or PNG, and upload that.'
}
