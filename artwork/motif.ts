import type { Box } from './geometry'
import type { Pen } from './pen'
import type { Random } from './random'

export const ARTWORK_FORMATS = ['hero', 'thumbnail', 'cta', 'section', 'footer', 'card'] as const

/** The uses of a picture; each has its own size and composition. */
export type ArtworkFormat = (typeof ARTWORK_FORMATS)[number]

/** What a motif draws with and into. */
export interface Stage {
  readonly pen: Pen
  readonly random: Random
  /** The visible part of the drawing plane, in the motif's own units; the subject's heart is the origin. */
  readonly view: Box
}

/** How a motif is cropped in one format. */
export interface Framing {
  /** The point of the motif that is placed at the format's center of attention. */
  readonly x: number
  readonly y: number
  /** 1 is the format's ordinary size. */
  readonly zoom: number
}

/** One subject, about 1,100 wide and 800 high around the origin; it may run on to the view's edges. */
export interface Motif {
  readonly draw: (stage: Stage) => string
  readonly framing?: Partial<Record<ArtworkFormat, Framing>>
}
