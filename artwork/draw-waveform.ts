import { createRandom } from './random'

const bars = 96
const pitch = 12
const height = 160

/** Width and height of a waveform's drawing plane. */
export const waveformSize = { width: bars * pitch, height }

/**
 * Draws sound as a row of strokes, the sign of a podcast.
 *
 * @param seed Any text, usually a slug; the same seed always gives the same drawing.
 * @returns The `d` attribute of an SVG path (https://www.w3.org/TR/SVG2/paths.html) on a plane of `waveformSize`.
 */
export function drawWaveform(seed: string): string {
  const random = createRandom(`waveform/${seed}`)
  const phrase = random.between(7, 13)
  return Array.from({ length: bars }, (_, index) => {
    const swell = 0.35 + 0.65 * Math.abs(Math.sin((index / phrase) * Math.PI))
    const half = Math.round((height / 2 - 6) * swell * random.between(0.25, 1))
    return `M${index * pitch + pitch / 2} ${height / 2 - half}V${height / 2 + half}`
  }).join('')
}
