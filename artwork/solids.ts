import { at, ellipse, type Point, path, point, range, type Shape, short } from './geometry'
import type { Material } from './palette'
import type { Pen, Weight } from './pen'

/*
 * Solids seen at a slant, strung along a horizontal axis: the vocabulary of exploded views. The face that
 * looks at the reader is the left one; a circle around the axis shows as an ellipse that is SQUEEZE as wide
 * as it is high. Nearer parts are further left, so a motif draws from right to left.
 */
export const SQUEEZE = 0.42

/** A point of the plane across the axis at `along`: `up` is screen-upwards, `deep` away to the right. */
export const onFace = (along: number, deep: number, up: number): Point => point(along + SQUEEZE * deep, -up)

/** A circle around the axis. */
export const faceCircle = (along: number, radius: number, deep = 0, up = 0): Shape =>
  ellipse(along + SQUEEZE * deep, -up, radius * SQUEEZE, radius)

/** A cylinder from `along` (its near face) to `along + length`, with a shadow on its underside. */
export function cylinder(
  pen: Pen,
  along: number,
  length: number,
  radius: number,
  material: Material,
  weight: Weight = 'heavy',
): string {
  const far = along + length
  const bow = `A${short(radius * SQUEEZE)} ${short(radius)} 0 0 `
  const body = `M${at(point(along, -radius))}H${short(far)}${bow}1 ${at(point(far, radius))}H${short(along)}`
  const dip = radius * 0.45
  const reach = SQUEEZE * Math.sqrt(radius * radius - dip * dip)
  const shade =
    `M${at(point(along + reach, dip))}L${at(point(far + reach, dip))}${bow}1 ${at(point(far, radius))}` +
    `H${short(along)}${bow}0 ${at(point(along + reach, dip))}Z`
  return (
    pen.part(path(`${body}Z`), material, weight) +
    pen.flat(path(shade), 'recess', 0.35) +
    pen.line(path(`${body}${bow}1 ${at(point(along, -radius))}`), weight, material) +
    pen.part(faceCircle(along, radius), material, weight)
  )
}

/** A corner of a figure across the axis. */
export interface Corner {
  readonly deep: number
  readonly up: number
}

/** How sharply an outline must turn at a corner for its edge to be drawn, in radians. */
const SHARP = 0.6

/** A closed figure across the axis, extruded from `along` (its near face) to `along + length`. */
export function prism(
  pen: Pen,
  outline: readonly Corner[],
  along: number,
  length: number,
  material: Material,
  side: Material = material,
): string {
  const near = outline.map(({ deep, up }) => onFace(along, deep, up))
  const pairs = near.map((from, index) => ({ from, to: near[(index + 1) % near.length] ?? from }))
  const area = pairs.reduce((sum, { from, to }) => sum + from.x * to.y - to.x * from.y, 0)
  const spin = Math.sign(area)
  const walls = pairs.map(({ from, to }) => ({
    from,
    to,
    seen: (to.y - from.y) * spin > 0,
    under: (from.x - to.x) * spin > 0.35 * Math.abs(to.y - from.y),
    heading: Math.atan2(to.y - from.y, to.x - from.x),
  }))
  const seen = walls.filter((wall) => wall.seen)
  const sheet = ({ from, to }: { from: Point; to: Point }) =>
    `M${at(from)}L${at(to)}h${short(length)}L${at(point(from.x + length, from.y))}Z`
  const edges = walls.map((wall, index) => {
    const before = walls[(index + walls.length - 1) % walls.length] ?? wall
    const bend = Math.abs(
      Math.atan2(Math.sin(wall.heading - before.heading), Math.cos(wall.heading - before.heading)),
    )
    const drawn = (wall.seen || before.seen) && (wall.seen !== before.seen || bend > SHARP)
    const rim = wall.seen
      ? `M${at(point(wall.from.x + length, wall.from.y))}L${at(point(wall.to.x + length, wall.to.y))}`
      : ''
    return (drawn ? `M${at(wall.from)}h${short(length)}` : '') + rim
  })
  const fill = pen.tone.fills[side]
  return (
    `<${path(seen.map(sheet).join(''))} fill="${fill}" stroke="${fill}"/>` +
    pen.flat(
      path(
        seen
          .filter((wall) => wall.under)
          .map(sheet)
          .join(''),
      ),
      'recess',
      0.35,
    ) +
    pen.line(path(edges.join('')), 'heavy') +
    pen.part(path(`M${near.map(at).join('L')}Z`), material)
  )
}

/** Corners of a regular figure across the axis, or of a star when two radii take turns. */
export function starOutline(points: number, radii: readonly number[], phase = 0): Corner[] {
  const corners = points * radii.length
  return range(corners).map((index) => {
    const angle = phase + (index * 2 * Math.PI) / corners
    const radius = radii[index % radii.length] ?? 0
    return { deep: radius * Math.cos(angle), up: radius * Math.sin(angle) }
  })
}

/** Small round holes on a pitch circle of a face. */
export function boltCircle(
  pen: Pen,
  along: number,
  pitch: number,
  radius: number,
  count: number,
  phase = 0,
): string {
  const [across, high] = [short(radius * SQUEEZE), short(radius)]
  const half = `a${across} ${high} 0 1 1 `
  const holes = range(count).map((index) => {
    const angle = phase + (index * 2 * Math.PI) / count
    const { x, y } = onFace(along, pitch * Math.cos(angle), pitch * Math.sin(angle))
    const wide = short(2 * Number(across))
    return `M${at(point(x - radius * SQUEEZE, y))}${half}${wide} 0${half}-${wide} 0Z`
  })
  return pen.part(path(holes.join('')), 'recess', 'medium')
}
