import type { ArtworkFormat } from './motif'
import { DARK_GROUNDS, LIGHT_GROUNDS, MIXED_GROUNDS, SCHEMES, type Tone, toTone } from './palette'
import { createRandom, type Random } from './random'

/** How one seed's drawing departs from the motif as it is written. */
export interface Variation {
  readonly tone: Tone
  readonly mirrored: boolean
  /** How far the subject is turned, clockwise. */
  readonly degrees: number
  /** How much closer than usual the subject is seen. */
  readonly zoom: number
  /** How far the view is moved over the subject, in drawing units. */
  readonly x: number
  readonly y: number
}

type Crop = { readonly zoom: number; readonly reach: number }

/** How close a view is, and how far it may then be moved before the subject is lost. */
const CROPS: readonly [Crop, ...Crop[]] = [
  { zoom: 0.9, reach: 60 },
  { zoom: 1.06, reach: 120 },
  { zoom: 1.28, reach: 190 },
  { zoom: 1.6, reach: 260 },
]

/** @returns the palette, the side, the slant and the crop of a seed; in every format the same, but for the ground */
export function toVariation(seed: string, format: ArtworkFormat): Variation {
  const random = createRandom(`variation/${seed}`)
  const { zoom, reach } = random.pick(...CROPS)
  const angle = random.between(0, 2 * Math.PI)
  const away = reach * random.between(0.4, 1)
  return {
    zoom: Math.round(zoom * random.between(0.95, 1.05) * 100) / 100,
    x: Math.round(away * Math.cos(angle)),
    y: Math.round(away * Math.sin(angle) * 0.8),
    mirrored: random.pick(false, true),
    degrees: random.pick(0, -12, -8, -4, 4, 8, 12),
    tone: toTone(pickGround(format, random), random.pick(...SCHEMES)),
  }
}

function pickGround(format: ArtworkFormat, random: Random) {
  if (format === 'thumbnail') return random.pick(...MIXED_GROUNDS)
  if (format === 'section' || format === 'footer') return random.pick(...LIGHT_GROUNDS)
  return random.pick(...DARK_GROUNDS)
}
