import 'server-only'
import { getImageProps } from 'next/image'
import { cache } from 'react'
import { artworkPath, artworkSize, type DrawingSubject } from '@/artwork/artwork-address'
import type { ArtworkFormat } from '@/artwork/motif'
import { toCandidates } from './candidates'
import { type PictureFile, readPictureFile } from './picture-file'
import { withVersion } from './picture-version'

/** A picture as an `<img>` shows it: its attributes, dimensions always among them. */
export type Picture = {
  src: string
  srcSet?: string | undefined
  sizes?: string | undefined
  width: number
  height: number
  alt: string
}

/** Attributes of a `<source>`. */
export type PhoneSource = { srcSet: string; sizes: string; media: string; type: string }

/** A picture behind words, which may be cropped. */
export type Backdrop = Picture & {
  /** What phones show instead. */
  onPhones?: PhoneSource | undefined
  /** Where, from 0 at the left to 1 at the right, is what must stay in sight when its sides are cut off. */
  focus?: number | undefined
}

/** The same as `readPictureFile`, with a version in the address; each picture is read once for a page. */
export const findPictureFile = cache(async (src: string | undefined): Promise<PictureFile | undefined> => {
  const file = await readPictureFile(src)
  return file && { ...file, src: withVersion(file.src) }
})

/**
 * A picture in one of its sizes, for what cannot choose one, such as the poster of a video.
 *
 * @param pixels Its width, one of the widths that pictures are encoded in.
 */
export function inOneSize({ src, srcSet = '', width, height, alt }: Picture, pixels: number): Picture {
  const candidate = srcSet.split(', ').find((each) => each.endsWith(` ${pixels}w`))
  return { src: candidate?.split(' ')[0] ?? src, width, height, alt }
}

/** What a page asks for: the file, its alternative text, the place's `sizes`, and what to draw when it is missing. */
export type PictureRequest = {
  src: string | undefined
  alt: string | undefined
  /** Value of the `sizes` attribute: how wide the picture is shown at which viewport. */
  sizes: string
  drawing: { format: ArtworkFormat } & DrawingSubject
}

/** @returns The picture at the right sizes or, when the file is missing, the drawing that is used instead. */
export async function toPicture({ src, alt = '', sizes, drawing }: PictureRequest): Promise<Picture> {
  const file = await findPictureFile(src)
  if (!file) return { src: artworkPath(drawing.format, drawing), ...artworkSize(drawing.format), alt }
  const { width, height } = file
  // Drawings need no other sizes; what lies elsewhere is not let through by `images.localPatterns`.
  if (file.type === 'image/svg+xml' || !file.src.startsWith('/img/'))
    return { src: file.src, width, height, alt }
  const { props } = getImageProps({ src: file.src, alt, width, height, sizes })
  return { ...toCandidates(props, width), sizes, width, height, alt }
}
