import { ARTWORK_FORMATS, type ArtworkFormat } from './motif'
import type { MotifName } from './motif-names'

const sizes: Record<ArtworkFormat, { width: number; height: number }> = {
  hero: { width: 2400, height: 760 },
  thumbnail: { width: 616, height: 428 },
  cta: { width: 825, height: 900 },
  section: { width: 1400, height: 640 },
  footer: { width: 1250, height: 868 },
  card: { width: 1200, height: 630 },
}

/** Width and height of a drawing, in pixels. */
export function artworkSize(format: ArtworkFormat): { width: number; height: number } {
  return sizes[format]
}

/** Raised with each change to how drawings come out: it is part of their addresses. */
export const artworkDesign = '2'

/** What a drawing shows: a motif, and what it is varied by; without a motif the seed chooses one. */
export type DrawingSubject = { seed: string; motif?: MotifName | undefined }

/** The address at which the site serves a drawing, in the design of today. It says all that the drawing depends on. */
export function artworkPath(format: ArtworkFormat, { seed, motif }: DrawingSubject): string {
  const folder = motif ? `${format}/${motif}` : format
  return `/drawings/${folder}/${encodeURIComponent(seed)}.svg?v=${artworkDesign}`
}

/** Whether the text names a format. */
export function isArtworkFormat(text: string): text is ArtworkFormat {
  return ARTWORK_FORMATS.some((format) => format === text)
}
