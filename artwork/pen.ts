import { at, type Point, path, point, polygon, type Shape, short, turn } from './geometry'
import type { Material, Tone } from './palette'
import { setFigure } from './typeface'

export type Weight = 'heavy' | 'medium' | 'thin'
export type Slope = 'up' | 'down'

/** How a figure departs from the ordinary: turned, set on a material, or larger. */
export interface FigureLook {
  readonly degrees?: number
  readonly on?: Material
  readonly size?: number
}

/** The draftsman's hand: every motif draws with these strokes and no others. */
export interface Pen {
  readonly tone: Tone
  /** The marks that section hatching refers to; needed once in the document. */
  readonly definitions: string
  /** A solid part: flat fill under an outline, heavy by default. */
  part(shape: Shape, material: Material, weight?: Weight): string
  /** A part cut open: flat fill, 45° hatching, heavy outline. */
  cut(shape: Shape, material: Material, slope?: Slope): string
  /** A flat surface without outline, such as a shadow. */
  flat(shape: Shape, material: Material, opacity?: number): string
  /** A visible edge; `on` names a light material under it. */
  line(shape: Shape, weight?: Weight, on?: Material): string
  /** An edge that a part hides: dashed. */
  hidden(shape: Shape): string
  /** A center line or pitch circle: thin, dash and dot. */
  axis(shape: Shape): string
  /** A construction line: thin and faint. */
  construct(shape: Shape): string
  /** A stroke of a material, without outline. */
  stroke(shape: Shape, material: Material, width: number): string
  /** A stroke of a material between two outlines: a wall, a plate, a pipe. */
  band(shape: Shape, material: Material, width: number): string
  /** A filled arrowhead with its tip at `tip`, pointing along `degrees` (0 is to the right). */
  arrow(tip: Point, degrees: number, length?: number): string
  /** A dimension between two points, set off by `offset` to the right of from-to, with its figure. */
  dimension(from: Point, to: Point, offset: number, figure?: string): string
  /** A leader from a figure's place to the part it speaks of, ending in a dot. */
  balloon(place: Point, target: Point, figure: string): string
  /** A small figure, centered at a point; the only writing in a drawing. */
  figure(place: Point, text: string, look?: FigureLook): string
}

const FIGURE_SIZE = 30
const ARROW_LENGTH = 26
const BALLOON_RADIUS = 33
/** Units of a figure's em: enough for the sizes at which figures are drawn. */
const EM = 60
const CAP_HEIGHT = 0.69
/**
 * @param tone the colours of the sheet
 * @param unit how many drawing units one output pixel of line is wide, times the format's weight;
 *   keeps the line weights the same at any zoom
 * @param mirrored whether the drawing is shown in a mirror, in which its figures must still be read
 * @returns a pen whose strokes are SVG elements, in drawing units
 */
export function createPen(tone: Tone, unit: number, mirrored = false): Pen {
  const widths: Record<Weight, string> = {
    heavy: short(5.5 * unit),
    medium: short(3.2 * unit),
    thin: short(1.9 * unit),
  }
  const colour = (material?: Material) => (material === 'light' ? tone.lineOnLight : tone.line)
  const stroked = (shape: Shape, weight: Weight, extra = '') =>
    `<${shape} fill="none" stroke="${tone.line}" stroke-width="${widths[weight]}"${extra}/>`
  const gap = 24 * unit
  const pattern = (id: Slope, degrees: number) =>
    `<pattern id="${id}" width="${short(gap)}" height="${short(gap)}" patternUnits="userSpaceOnUse" ` +
    `patternTransform="rotate(${degrees})"><path d="M0 ${short(gap / 2)}H${short(gap)}" ` +
    `stroke="${tone.line}" stroke-width="${widths.thin}" stroke-opacity=".6"/></pattern>`

  const pen: Pen = {
    tone,
    definitions: `<defs>${pattern('up', -45)}${pattern('down', 45)}</defs>`,
    part: (shape, material, weight = 'heavy') =>
      `<${shape} fill="${tone.fills[material]}" stroke="${colour(material)}" ` +
      `stroke-width="${widths[weight]}"/>`,
    cut: (shape, material, slope = 'up') =>
      `<${shape} fill="${tone.fills[material]}"/><${shape} fill="url(#${slope})" ` +
      `stroke="${tone.line}" stroke-width="${widths.heavy}"/>`,
    flat: (shape, material, opacity = 1) =>
      `<${shape} fill="${tone.fills[material]}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`,
    line: (shape, weight = 'medium', on) =>
      `<${shape} fill="none" stroke="${colour(on)}" stroke-width="${widths[weight]}"/>`,
    hidden: (shape) => stroked(shape, 'thin', ' stroke-dasharray="16 9"'),
    axis: (shape) => stroked(shape, 'thin', ' stroke-dasharray="44 9 7 9" opacity=".8"'),
    construct: (shape) => stroked(shape, 'thin', ' opacity=".22"'),
    stroke: (shape, material, width) =>
      `<${shape} fill="none" stroke="${tone.fills[material]}" stroke-width="${short(width)}"/>`,
    band: (shape, material, width) =>
      `<${shape} fill="none" stroke="${colour(material)}" stroke-width="${short(width + 10 * unit)}"/>` +
      pen.stroke(shape, material, width),
    arrow: (tip, degrees, length = ARROW_LENGTH) => {
      const half = length / 5
      const barb = (across: number) => {
        const step = turn(point(-length, across), degrees)
        return point(tip.x + step.x, tip.y + step.y)
      }
      return `<${polygon([tip, barb(-half), barb(half)])} fill="${tone.line}"/>`
    },
    dimension: (from, to, offset, figure) => {
      const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
      const away = (origin: Point, along: number, across: number) => {
        const step = turn(point(along, across), degrees)
        return point(origin.x + step.x, origin.y + step.y)
      }
      const sign = Math.sign(offset)
      const start = away(from, 0, offset)
      const end = away(to, 0, offset)
      const witness = (origin: Point) =>
        `M${at(away(origin, 0, sign * 12))}L${at(away(origin, 0, offset + sign * 14))}`
      const lines = stroked(path(`${witness(from)}${witness(to)}M${at(start)}L${at(end)}`), 'thin')
      const middle = point((start.x + end.x) / 2, (start.y + end.y) / 2)
      const upright = degrees >= 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees
      const lift = turn(point(0, -24), upright)
      const text =
        figure === undefined
          ? ''
          : pen.figure(point(middle.x + lift.x, middle.y + lift.y), figure, { degrees: upright })
      return lines + pen.arrow(start, degrees + 180) + pen.arrow(end, degrees) + text
    },
    balloon: (place, target, figure) => {
      const line = stroked(path(`M${at(place)}L${at(target)}`), 'thin')
      const spot = `<circle cx="${short(target.x)}" cy="${short(target.y)}" r="7" fill="${tone.line}"/>`
      const ball =
        `<circle cx="${short(place.x)}" cy="${short(place.y)}" r="${BALLOON_RADIUS}" fill="${tone.ground}" ` +
        `stroke="${tone.line}" stroke-width="${widths.medium}"/>`
      return line + spot + ball + pen.figure(place, figure)
    },
    figure: (place, text, { degrees = 0, on, size = FIGURE_SIZE } = {}) => {
      const { d, width } = setFigure(text, EM)
      const scale = Math.round((1000 * size) / EM) / 1000
      const spin = Math.round(degrees) === 0 ? '' : `rotate(${short(degrees)})`
      const move = `translate(${short((-width / 2) * scale)} ${short(CAP_HEIGHT * size * 0.5)})`
      return (
        `<path transform="translate(${at(place)})${mirrored ? 'scale(-1 1)' : ''}${spin}${move}scale(${scale})" ` +
        `d="${d}" fill="${colour(on)}"/>`
      )
    },
  }
  return pen
}
