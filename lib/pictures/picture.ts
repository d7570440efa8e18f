import 'server-only'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { getImageProps } from 'next/image'
import { cache } from 'react'
import sharp from 'sharp'
import { artworkPath, artworkSize } from '@/lib/artwork/artwork-address'
import type { ArtworkFormat } from '@/lib/artwork/motif'
import { toPublicFile } from './public-file'

/** A picture as an `<img>` shows it: its attributes, dimensions always among them. */
export type Picture = {
  src: string
  srcSet?: string | undefined
  sizes?: string | undefined
  width: number
  height: number
  alt: string
}

/** A picture file under `public/`: its root-relative address, its size in pixels and its type. */
export type PictureFile = { src: string; width: number; height: number; bytes: number; type: string }

/** @returns The file behind a picture's address; undefined when it is missing, elsewhere or no picture. */
export const findPictureFile = cache(async (src: string | undefined): Promise<PictureFile | undefined> => {
  const file = src && toPublicFile(src)
  if (!file) return undefined
  const absolute = path.join(/* turbopackIgnore: true */ process.cwd(), file)
  try {
    const [{ width, height, format }, { size }] = await Promise.all([
      sharp(absolute).metadata(),
      stat(absolute),
    ])
    const address = file
      .replace(/^public/, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/')
    const type = format === 'svg' ? 'image/svg+xml' : `image/${format}`
    return { src: address, width, height, bytes: size, type }
  } catch {
    return undefined
  }
})

/** What a page asks for: the file, its alternative text, the place's `sizes`, and what to draw when it is missing. */
export type PictureRequest = {
  src: string | undefined
  alt: string | undefined
  /** Value of the `sizes` attribute: how wide the picture is shown at which viewport. */
  sizes: string
  drawing: { format: ArtworkFormat; seed: string }
}

/** @returns The picture at the right sizes or, when the file is missing, the drawing that stands in for it. */
export async function toPicture({ src, alt = '', sizes, drawing }: PictureRequest): Promise<Picture> {
  const file = await findPictureFile(src)
  if (!file) return { src: artworkPath(drawing.format, drawing.seed), ...artworkSize(drawing.format), alt }
  const { width, height } = file
  if (file.type === 'image/svg+xml') return { src: file.src, width, height, alt }
  const { props } = getImageProps({ src: file.src, alt, width, height, sizes })
  return { src: props.src, srcSet: props.srcSet, sizes, width, height, alt }
}
