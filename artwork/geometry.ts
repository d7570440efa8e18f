export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle by its four edges; y grows downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The name and geometry attributes of one SVG element, without its paint. */
export type Shape = string

/** A number as written in the drawing: one decimal, no needless zeros. */
export function short(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(rounded === 0 ? 0 : rounded)
}

export const point = (x: number, y: number): Point => ({ x, y })

/** The point at `radius` from a center; angle in radians, clockwise from the right. */
export function polar(center: Point, radius: number, angle: number): Point {
  return point(center.x + radius * Math.cos(angle), center.y + radius * Math.sin(angle))
}

/** A point turned about the origin by degrees, clockwise. */
export function turn({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return point(x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle))
}

/** Whole numbers from 0 up to, not including, `count`. */
export const range = (count: number): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => index)

/** Coordinates as written in path data. */
export const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`

export const path = (d: string): Shape => `path d="${d}"`

export const circle = (x: number, y: number, radius: number): Shape =>
  `circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"`

export const ellipse = (x: number, y: number, rx: number, ry: number): Shape =>
  `ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}"`

export function rect(x: number, y: number, width: number, height: number, corner = 0): Shape {
  const round = corner > 0 ? ` rx="${short(corner)}"` : ''
  return `rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${round}`
}

/** Path data of straight lines through points; closed by default. */
function through(points: readonly Point[], closed = true): string {
  return `M${points.map(at).join('L')}${closed ? 'Z' : ''}`
}

export const polygon = (points: readonly Point[]): Shape => path(through(points))

export const segment = (x1: number, y1: number, x2: number, y2: number): Shape =>
  path(`M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`)

/** Path data of a full circle, `clockwise` or against it, so that holes can be cut by direction. */
export function round(x: number, y: number, radius: number, clockwise = true): string {
  const r = short(radius)
  const sweep = clockwise ? 1 : 0
  const across = short(2 * radius)
  const half = `a${r} ${r} 0 1 ${sweep}`
  return `M${short(x - radius)} ${short(y)}${half} ${across} 0${half} -${across} 0Z`
}

/** A flat ring. */
export const ring = (x: number, y: number, outer: number, inner: number): Shape =>
  path(round(x, y, outer) + round(x, y, inner, false))
