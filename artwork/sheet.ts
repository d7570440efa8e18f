import { circle, path, point, polygon, range, rect, type Shape, short } from './geometry'
import type { ArtworkFormat } from './motif'
import type { Tone } from './palette'
import type { Random } from './random'

/** The paper of a drawing, in output pixels. */
export interface Sheet {
  readonly format: ArtworkFormat
  readonly width: number
  readonly height: number
  /** Where the center of the subject is. */
  readonly centerX: number
  readonly centerY: number
  readonly tone: Tone
}

const filled = (shape: Shape, colour: string) => `<${shape} fill="${colour}"/>`

/** @returns the ground, one large quiet shape behind the subject, and the fine grid */
export function drawGround(sheet: Sheet, random: Random): string {
  const { width, height, tone } = sheet
  return (
    filled(rect(0, 0, width, height), tone.ground) +
    drawField(sheet, random) +
    drawGrid(sheet) +
    drawSwing(sheet)
  )
}

function drawField({ width, height, centerX, centerY, tone }: Sheet, random: Random): string {
  const reach = Math.max(height, width * 0.42)
  const kind = random.pick('disc', 'slant', 'column', 'disc', 'slant')
  if (kind === 'disc') {
    const shift = random.between(-0.12, 0.12) * height
    return filled(circle(centerX + shift, centerY - shift / 2, reach * 0.56), tone.field)
  }
  if (kind === 'column') return filled(rect(centerX - reach * 0.08, 0, width, height), tone.field)
  const lean = height * random.pick(0.6, -0.6)
  const edge = centerX - reach * 0.2
  return filled(
    polygon([
      point(edge + lean / 2, 0),
      point(width, 0),
      point(width, height),
      point(edge - lean / 2, height),
    ]),
    tone.field,
  )
}

function drawGrid({ width, height, centerX, centerY, tone }: Sheet): string {
  const step = Math.min(width, height) / 8
  const first = (center: number) => center % step
  const columns = range(Math.ceil(width / step)).map(
    (index) => `M${short(first(centerX) + index * step)} 0v${height}`,
  )
  const rows = range(Math.ceil(height / step)).map(
    (index) => `M0 ${short(first(centerY) + index * step)}h${width}`,
  )
  return `<${path(columns.join('') + rows.join(''))} stroke="${tone.line}" opacity=".09"/>`
}

/** @returns construction circles about the subject: its rhythm in the quiet part of a wide picture */
function drawSwing({ format, width, centerX, centerY, tone }: Sheet): string {
  if (format !== 'hero') return ''
  const circles = [0.3, 0.42, 0.44, 0.62].map((share) => {
    return `<${circle(centerX, centerY, width * share)}/>`
  })
  return `<g fill="none" stroke="${tone.line}" stroke-width="2" opacity=".17">${circles.join('')}</g>`
}

/** @returns a veil that keeps the left of a wide picture quiet, behind its headline */
export function drawVeil({ format, width, height, tone }: Sheet): string {
  if (format !== 'hero') return ''
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${offset}" stop-color="${tone.ground}" stop-opacity="${opacity}"/>`
  return (
    `<linearGradient id="veil">${stop(0.2, 0.72)}${stop(1, 0)}</linearGradient>` +
    filled(rect(0, 0, width / 2, height), 'url(#veil)')
  )
}

/** @returns the drawing frame with its zone marks, for formats that are shown as a whole sheet */
export function drawFrame({ format, width, height, tone }: Sheet): string {
  if (format !== 'section' && format !== 'footer') return ''
  const margin = 26
  const columns = range(7).map((index) => {
    const x = short((width / 8) * (index + 1))
    return `M${x} 0v${margin}M${x} ${height - margin}v${margin}`
  })
  const rows = range(3).map((index) => {
    const y = short((height / 4) * (index + 1))
    return `M0 ${y}h${margin}M${width - margin} ${y}h${margin}`
  })
  const [right, bottom] = [width - margin, height - margin]
  const band = `M0 0H${width}V${height}H0ZM${margin} ${margin}V${bottom}H${right}V${margin}Z`
  return (
    `<${path(band)} fill="${tone.ground}"/>` +
    `<${path(columns.join('') + rows.join(''))} stroke="${tone.line}" stroke-width="1.5"/>` +
    `<${rect(margin, margin, width - 2 * margin, height - 2 * margin)} fill="none" ` +
    `stroke="${tone.line}" stroke-width="2.5"/>`
  )
}
