import { wheelWindows } from '@/artwork/gear-shape'
import {
  at,
  type Box,
  circle,
  type Point,
  path,
  point,
  polar,
  range,
  round,
  segment,
} from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

const PITCH = 92
const ROLLER = 27

interface Sprocket {
  readonly center: Point
  readonly teeth: number
}

const radiusOf = ({ teeth }: Sprocket) => PITCH / (2 * Math.sin(Math.PI / teeth))

/** Path data of a sprocket whose first roller seat lies at `phase`. */
function sprocketOutline(sprocket: Sprocket, phase: number): string {
  const { center, teeth } = sprocket
  const radius = radiusOf(sprocket)
  const step = (2 * Math.PI) / teeth
  const spread = (ROLLER * 0.95) / radius
  const seats = range(teeth).map((index) => {
    const angle = phase + index * step
    const from = polar(center, radius + 4, angle - spread)
    const to = polar(center, radius + 4, angle + spread)
    const crest = (offset: number) => at(polar(center, radius + 18, angle + offset))
    return (
      `${index === 0 ? 'M' : 'L'}${at(from)}A${ROLLER} ${ROLLER} 0 0 0 ${at(to)}` +
      `L${crest(step / 2 - 0.1 * step)}L${crest(step / 2 + 0.1 * step)}`
    )
  })
  return `${seats.join('')}Z`
}

/** The course of a chain: how many pitches it takes, and where a roller is after so many of them. */
interface Course {
  readonly length: number
  readonly at: (pitches: number) => Point
}

function layCourse(large: Sprocket, small: Sprocket): Course {
  const [bigRadius, smallRadius] = [radiusOf(large), radiusOf(small)]
  const [dx, dy] = [small.center.x - large.center.x, small.center.y - large.center.y]
  const distance = Math.hypot(dx, dy)
  const heading = Math.atan2(dy, dx)
  const lean = Math.acos((bigRadius - smallRadius) / distance)
  const run = (distance * Math.sin(lean)) / PITCH
  const bigStep = (2 * Math.PI) / large.teeth
  const smallStep = (2 * Math.PI) / small.teeth
  const smallWrap = (2 * lean) / smallStep
  const bigWrap = (2 * Math.PI - 2 * lean) / bigStep
  const tangent = (sprocket: Sprocket, side: number) =>
    polar(sprocket.center, radiusOf(sprocket), heading + side * lean)
  const between = (from: Point, to: Point, share: number) =>
    point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
  return {
    length: 2 * run + smallWrap + bigWrap,
    at: (pitches) => {
      if (pitches < run) return between(tangent(large, 1), tangent(small, 1), pitches / run)
      const onSmall = pitches - run
      if (onSmall < smallWrap) return polar(small.center, smallRadius, heading + lean - onSmall * smallStep)
      const back = onSmall - smallWrap
      if (back < run) return between(tangent(small, -1), tangent(large, -1), back / run)
      return polar(large.center, bigRadius, heading - lean - (back - run) * bigStep)
    },
  }
}

/** The course that a whole, even number of links fills, found by moving the small sprocket a little. */
function fitCourse(large: Sprocket, small: Sprocket): { course: Course; small: Sprocket; links: number } {
  const moved = (share: number): Sprocket => ({
    teeth: small.teeth,
    center: point(
      large.center.x + (small.center.x - large.center.x) * share,
      large.center.y + (small.center.y - large.center.y) * share,
    ),
  })
  const links = 2 * Math.round(layCourse(large, small).length / 2)
  let [low, high] = [0.85, 1.15]
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (layCourse(large, moved(middle)).length < links) low = middle
    else high = middle
  }
  const fitted = moved(low)
  return { course: layCourse(large, fitted), small: fitted, links }
}

const within = (view: Box, { x, y }: Point) =>
  x > view.left - PITCH && x < view.right + PITCH && y > view.top - PITCH && y < view.bottom + PITCH

/** The angle of a roller that lies in the sprocket's teeth. */
function seatPhase(rollers: readonly Point[], sprocket: Sprocket): number {
  const { center } = sprocket
  const offCircle = (roller: Point) =>
    Math.abs(Math.hypot(roller.x - center.x, roller.y - center.y) - radiusOf(sprocket))
  const seated = rollers.find((roller) => offCircle(roller) < 0.01) ?? point(center.x + 1, center.y)
  return Math.atan2(seated.y - center.y, seated.x - center.x)
}

/** A roller chain running over a large and a small sprocket; one of its links is of copper. */
export const rollerChain: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const large: Sprocket = { center: point(235, 150), teeth: random.whole(19, 27) }
    const { course, small, links } = fitCourse(large, {
      center: point(random.between(-420, -330), random.between(-190, -40)),
      teeth: random.whole(9, 14),
    })
    const rollers = range(links).map(course.at)
    const plates = range(links).flatMap((index) => {
      const from = rollers[index]
      const to = rollers[(index + 1) % links]
      if (from === undefined || to === undefined || !within(view, from)) return []
      return [{ outer: index % 2 === 0, d: `M${at(from)}L${at(to)}`, from, to }]
    })
    const strand = (outer: boolean) =>
      path(plates.flatMap((plate) => (plate.outer === outer ? [plate.d] : [])).join(''))
    const seen = rollers.filter((roller) => within(view, roller))
    const pins = (radius: number) => path(seen.map(({ x, y }) => round(x, y, radius)).join(''))
    const [copperLink] = plates
      .filter(({ outer, from, to }) => outer && from.y < small.center.y && from.x + to.x < 30)
      .toSorted((one, other) => other.from.x - one.from.x)
    const rim = radiusOf(large) - 52
    const windows = wheelWindows(large.center, {
      count: random.whole(3, 8),
      inner: 128,
      outer: rim - 16,
      phase: random.between(0, 1),
      round: random.pick(true, false),
    })
    const { x, y } = large.center
    return [
      pen.axis(segment(view.left, y, view.right, y)),
      pen.axis(segment(view.left, small.center.y, small.center.x + 330, small.center.y)),
      pen.part(path(sprocketOutline(large, seatPhase(rollers, large)) + windows), 'warm'),
      pen.line(circle(x, y, rim), 'thin'),
      pen.part(circle(x, y, 112), 'accent'),
      pen.part(circle(x, y, 58), 'recess', 'medium'),
      pen.part(path(sprocketOutline(small, seatPhase(rollers, small))), 'base'),
      pen.part(circle(small.center.x, small.center.y, 76), 'warmDeep', 'medium'),
      pen.part(circle(small.center.x, small.center.y, 36), 'recess', 'medium'),
      '<g stroke-linecap="round">',
      pen.band(strand(false), 'second', 54),
      pen.part(pins(ROLLER - 3), 'warmDeep', 'medium'),
      pen.band(strand(true), 'light', 58),
      copperLink === undefined ? '' : pen.band(path(copperLink.d), 'accent', 58),
      '</g>',
      pen.part(pins(10), 'recess', 'medium'),
      pen.axis(circle(x, y, radiusOf(large))),
      pen.axis(segment(x, view.top, x, view.bottom)),
      pen.axis(segment(small.center.x, view.top, small.center.x, view.bottom)),
    ].join('')
  },
}
