import { at, type Point, point, polar, range, round, short } from './geometry'

const PRESSURE_ANGLE = (20 * Math.PI) / 180
/** In modules: how much thinner a tooth is than its gap on either side, and how far its foot spreads. */
const PLAY = 0.07
const FOOT = 0.21

export interface Gear {
  readonly center: Point
  readonly teeth: number
  /** The tooth size: pitch diameter divided by teeth. */
  readonly module: number
  /** The angle of one tooth's middle, in radians. */
  readonly phase: number
}

/** The openings of a wheel: how many, between which radii, the first one's heading. */
export interface Windows {
  readonly count: number
  readonly inner: number
  readonly outer: number
  readonly phase: number
  readonly round: boolean
}

export const pitchRadius = ({ module, teeth }: Pick<Gear, 'module' | 'teeth'>): number => (module * teeth) / 2

const involute = (angle: number) => Math.tan(angle) - angle

/**
 * The closed outline of a spur gear with involute flanks. With `internal`, the bore of a ring gear, whose
 * flanks are so nearly straight that they are drawn so.
 *
 * @returns path data
 */
export function gearOutline({ center, teeth, module, phase }: Gear, internal = false): string {
  const pitch = (module * teeth) / 2
  const base = pitch * Math.cos(PRESSURE_ANGLE)
  const outer = pitch + module * (internal ? 1.2 : 1)
  const inner = pitch - module * (internal ? 0.95 : 1.2)
  const half = (radius: number) => {
    const flank = radius <= base ? 0 : Math.acos(base / radius)
    const spread = radius === inner && !internal ? FOOT / (teeth / 2) : 0
    return (
      Math.PI / (2 * teeth) +
      involute(PRESSURE_ANGLE) -
      involute(flank) +
      (internal ? PLAY : -PLAY) / (teeth / 2) +
      spread
    )
  }
  const tooth = range(teeth).map((index) => {
    const middle = phase + (index * 2 * Math.PI) / teeth
    const spot = (radius: number, side: number) => polar(center, radius, middle + side * half(radius))
    const lead = index === 0 ? 'M' : 'L'
    if (internal)
      return lead + [spot(inner, -1), spot(outer, -1), spot(outer, 1), spot(inner, 1)].map(at).join('L')
    const bend = (side: number) => {
      const [a, b, c] = [spot(inner, side), spot((inner + outer) / 2, side), spot(outer, side)]
      return at(point(2 * b.x - (a.x + c.x) / 2, 2 * b.y - (a.y + c.y) / 2))
    }
    return (
      `${lead}${at(spot(inner, -1))}Q${bend(-1)} ${at(spot(outer, -1))}` +
      `L${at(spot(outer, 1))}Q${bend(1)} ${at(spot(inner, 1))}`
    )
  })
  return `${tooth.join('')}Z`
}

/**
 * The openings of a wheel between its spokes, or round ones; their direction cuts them out of the wheel's outline.
 *
 * @returns path data
 */
export function wheelWindows(center: Point, { count, inner, outer, phase, round: isRound }: Windows): string {
  const middle = (inner + outer) / 2
  const spoke = 0.34 * (Math.PI / count) * middle
  return range(count)
    .map((index) => {
      const heading = phase + (index * 2 * Math.PI) / count
      if (isRound) {
        const { x, y } = polar(center, middle, heading)
        return round(x, y, Math.min((outer - inner) * 0.44, middle * Math.sin(Math.PI / count) * 0.8), false)
      }
      const spot = (radius: number, side: number) =>
        at(polar(center, radius, heading + side * (Math.PI / count - spoke / radius)))
      const bow = (radius: number) => `A${short(radius)} ${short(radius)} 0 0 `
      return (
        `M${spot(inner, 1)}${bow(inner)}0 ${spot(inner, -1)}L${spot(outer, -1)}` +
        `${bow(outer)}1 ${spot(outer, 1)}Z`
      )
    })
    .join('')
}

/**
 * The gear of `teeth` teeth that runs in mesh with `driver`.
 *
 * @param direction where its center lies, seen from the driver's, in radians
 */
export function meshWith(driver: Gear, teeth: number, direction: number): Gear {
  const { module } = driver
  const distance = pitchRadius(driver) + pitchRadius({ module, teeth })
  const lead = ((driver.phase - direction) * driver.teeth) / teeth
  return {
    center: polar(driver.center, distance, direction),
    teeth,
    module,
    phase: direction + Math.PI + Math.PI / teeth - lead,
  }
}
