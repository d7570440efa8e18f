import { artworkSize } from './artwork-address'
import { chosenMotifs } from './chosen-motifs'
import { type Box, short, turn } from './geometry'
import { ARTWORK_FORMATS, type ArtworkFormat } from './motif'
import { type MotifName, motifNames } from './motif-names'
import { MOTIFS } from './motifs'
import { createPen } from './pen'
import { createRandom } from './random'
import { drawFrame, drawGround, drawVeil, type Sheet } from './sheet'
import { toVariation, type Variation } from './variation'

export { ARTWORK_FORMATS, type ArtworkFormat, type MotifName, motifNames }

export interface ArtworkRequest {
  /** Any text, usually an article's slug; the same seed always gives the same drawing. */
  readonly seed: string
  readonly format: ArtworkFormat
  /** The subject; without it, the one chosen for the seed or, failing that, one by chance. */
  readonly motif?: MotifName | undefined
}

interface Composition {
  /** The center of attention, as shares of width and height. */
  readonly across: number
  readonly down: number
  /** Output pixels per drawing unit. */
  readonly scale: number
  /** How heavy lines are, 1 on a hero. */
  readonly weight: number
}

const COMPOSITIONS: Readonly<Record<ArtworkFormat, Composition>> = {
  hero: { across: 0.7, down: 0.5, scale: 1.14, weight: 1 },
  thumbnail: { across: 0.5, down: 0.5, scale: 0.54, weight: 0.62 },
  cta: { across: 0.5, down: 0.5, scale: 1, weight: 1 },
  section: { across: 0.5, down: 0.5, scale: 0.85, weight: 0.8 },
  footer: { across: 0.5, down: 0.5, scale: 1, weight: 0.9 },
  card: { across: 0.68, down: 0.5, scale: 0.8, weight: 0.85 },
}

/**
 * Draws one picture in the manner of an engineering drawing. The subject, its parts and its view are the same in every
 * format of a seed.
 *
 * @param request seed, format, and optionally the motif
 * @returns a complete, self-contained SVG document of under 14 KB whose units are output pixels:
 *   hero 2400 × 760, thumbnail 616 × 428, cta 825 × 900, section 1400 × 640, footer 1250 × 868,
 *   card 1200 × 630
 */
export function drawArtwork({ seed, format, motif }: ArtworkRequest): string {
  const { across, down, weight, scale: ordinary } = COMPOSITIONS[format]
  const { width, height } = artworkSize(format)
  const { draw, framing } = MOTIFS[motif ?? chosenMotifs.get(seed) ?? pickMotif(seed)]
  const { x, y, zoom } = framing?.[format] ?? { x: 0, y: 0, zoom: 1 }
  const variation = toVariation(seed, format)
  const scale = ordinary * zoom * variation.zoom
  const sheet: Sheet = {
    format,
    width,
    height,
    centerX: Math.round(width * across),
    centerY: Math.round(height * down),
    tone: variation.tone,
  }
  const pen = createPen(sheet.tone, weight / scale, variation.mirrored)
  const view = viewOf(sheet, scale, { x: x + variation.x, y: y + variation.y }, variation)
  const flip = variation.mirrored ? `-${short3(scale)} ${short3(scale)}` : short3(scale)
  const place =
    `translate(${sheet.centerX} ${sheet.centerY}) rotate(${variation.degrees}) scale(${flip}) ` +
    `translate(${short(-x - variation.x)} ${short(-y - variation.y)})`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}">` +
    pen.definitions +
    drawGround(sheet, createRandom(`ground/${seed}`)) +
    `<g transform="${place}" stroke-linejoin="round">` +
    `${draw({ pen, random: createRandom(`subject/${seed}`), view })}</g>` +
    `${drawVeil(sheet)}${drawFrame(sheet)}</svg>`
  )
}

const short3 = (value: number) => String(Math.round(value * 1000) / 1000)

/** The part of the drawing plane that the sheet shows, turned back and mirrored back with it. */
function viewOf(
  { width, height, centerX, centerY }: Sheet,
  scale: number,
  heart: { x: number; y: number },
  { degrees, mirrored }: Variation,
): Box {
  const corners = [0, width].flatMap((x) =>
    [0, height].map((y) => turn({ x: (x - centerX) / scale, y: (y - centerY) / scale }, -degrees)),
  )
  const across = corners.map(({ x }) => heart.x + (mirrored ? -x : x))
  const down = corners.map(({ y }) => heart.y + y)
  return {
    left: Math.floor(Math.min(...across)),
    top: Math.floor(Math.min(...down)),
    right: Math.ceil(Math.max(...across)),
    bottom: Math.ceil(Math.max(...down)),
  }
}

function pickMotif(seed: string): MotifName {
  const [first, ...others] = motifNames
  return createRandom(seed).pick(first, ...others)
}
