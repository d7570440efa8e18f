import { artworkSize } from './artwork-address'
import { chosenMotifs } from './chosen-motifs'
import type { Box } from './geometry'
import { ARTWORK_FORMATS, type ArtworkFormat } from './motif'
import { MOTIFS, type MotifName, motifNames } from './motifs'
import { DARK_TONES, LIGHT_TONES, MIXED_TONES, type Tone } from './palette'
import { createPen } from './pen'
import { createRandom } from './random'
import { drawFrame, drawGround, drawVeil, type Sheet } from './sheet'

export { ARTWORK_FORMATS, type ArtworkFormat, type MotifName, motifNames }

export interface ArtworkRequest {
  /** Any text, usually an article's slug; the same seed always gives the same drawing. */
  readonly seed: string
  readonly format: ArtworkFormat
  /** The subject; without it, the one chosen for the seed or, failing that, one by chance. */
  readonly motif?: MotifName
}

interface ParsedText {
  /** The center of attention, as shares of width and height. */
  readonly across: number
  readonly down: number
  /** Output pixels per drawing unit. */
  readonly scale: number
  /** How heavy lines are, 1 on a hero. */
  readonly weight: number
}

const PARSED_TEXTS: Readonly<Record<ArtworkFormat, ParsedText>> = {
  hero: { across: 0.7, down: 0.5, scale: 1.14, weight: 1 },
  thumbnail: { across: 0.5, down: 0.5, scale: 0.54, weight: 0.62 },
  cta: { across: 0.5, down: 0.5, scale: 1, weight: 1 },
  section: { across: 0.5, down: 0.5, scale: 0.85, weight: 0.8 },
  footer: { across: 0.5, down: 0.5, scale: 1, weight: 0.9 },
  card: { across: 0.68, down: 0.5, scale: 0.8, weight: 0.85 },
}

/**
 * Draws one picture in the manner of an engineering drawing.
 *
 * @param request seed, format, and optionally the motif
 * @returns a complete, self-contained SVG document of under 14 KB whose units are output pixels:
 *   hero 2400 × 760, thumbnail 616 × 428, cta 825 × 900, section 1400 × 640, footer 1250 × 868,
 *   card 1200 × 630
 */
export function drawArtwork({ seed, format, motif }: ArtworkRequest): string {
  const parsedText = PARSED_TEXTS[format]
  const { width, height } = artworkSize(format)
  const { draw, framing } = MOTIFS[motif ?? chosenMotifs.get(seed) ?? pickMotif(seed)]
  const { x, y, zoom } = framing?.[format] ?? { x: 0, y: 0, zoom: 1 }
  const scale = parsedText.scale * zoom
  const centerX = Math.round(width * parsedText.across)
  const centerY = Math.round(height * parsedText.down)
  const random = createRandom(`${format}/${seed}`)
  const sheet: Sheet = { format, width, height, centerX, centerY, tone: chooseTone(format, seed) }
  const pen = createPen(sheet.tone, parsedText.weight / scale)
  const view: Box = {
    left: Math.floor(x - centerX / scale),
    top: Math.floor(y - centerY / scale),
    right: Math.ceil(x + (width - centerX) / scale),
    bottom: Math.ceil(y + (height - centerY) / scale),
  }
  const origin = `translate(${Math.round(centerX - x * scale)} ${Math.round(centerY - y * scale)})`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}">` +
    pen.definitions +
    drawGround(sheet, random) +
    `<g transform="${origin} scale(${Math.round(scale * 1000) / 1000})" stroke-linejoin="round" ` +
    `font-family="Archivo, Arial, sans-serif">${draw({ pen, random, view })}</g>` +
    `${drawVeil(sheet)}${drawFrame(sheet)}</svg>`
  )
}

function pickMotif(seed: string): MotifName {
  const [first, ...others] = motifNames
  return createRandom(seed).pick(first, ...others)
}

/** The draw of grounds: chosen among several so that thumbnails in a row alternate. */
const GROUND_DRAW = 'forge'

function chooseTone(format: ArtworkFormat, seed: string): Tone {
  const random = createRandom(`${GROUND_DRAW}/${seed}`)
  if (format === 'thumbnail') return random.pick(...MIXED_TONES)
  if (format === 'section' || format === 'footer') return random.pick(...LIGHT_TONES)
  return random.pick(...DARK_TONES)
}
