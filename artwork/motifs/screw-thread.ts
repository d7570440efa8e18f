import { path, point, range, rect, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Pen } from '@/artwork/pen'

/** Whitworth's proportions: flanks at 55°, depth 0.64 and rounding 0.137 of the pitch. */
const DEPTH = 0.64
const ROUNDING = 0.137
/** From a crest or root to where its rounding meets the flank, along and across the thread, in pitches. */
const TANGENT = { along: 0.1208, across: 0.0732 } as const
const CREST = -110

type Form = 'rounded' | 'trapezoidal' | 'buttress'
type Profile = { readonly form: Form; readonly pitch: number }

/** Path data along the thread, crest to crest, raised by `lift`. */
function profile({ form, pitch }: Profile, start: number, turns: number, lift: number): string {
  const [upper, lower] = [CREST - lift, CREST + DEPTH * pitch - lift]
  const round = (from: number) => {
    const [root, crest] = [from + pitch / 2, from + pitch]
    const along = TANGENT.along * pitch
    const radius = short(ROUNDING * pitch)
    const arc = (sweep: 0 | 1, middle: number, y: number) =>
      `L${short(middle - along)} ${short(y)}A${radius} ${radius} 0 0 ${sweep} ${short(middle + along)} ${short(y)}`
    return arc(0, root, lower - TANGENT.across * pitch) + arc(1, crest, upper + TANGENT.across * pitch)
  }
  const straight = (from: number, shares: readonly [number, number, number, number]) => {
    const [down, left, right, up] = shares.map((share) => short(from + share * pitch))
    return `L${down} ${short(upper)}L${left} ${short(lower)}L${right} ${short(lower)}L${up} ${short(upper)}`
  }
  const turn = (from: number) => {
    if (form === 'rounded') return round(from)
    return straight(from, form === 'trapezoidal' ? [0.18, 0.32, 0.68, 0.82] : [0.14, 0.24, 0.4, 0.94])
  }
  return range(turns)
    .map((index) => turn(start + index * pitch))
    .join('')
}

/** The angle between the flanks of a rounded thread, over the crest at `x`. */
function flankAngle(pen: Pen, x: number): string {
  const flanks = `M${short(x - 80)} -300L${short(x + 130)} 110M${short(x + 80)} -300L${short(x - 130)} 110`
  return (
    pen.line(path(`${flanks}M${short(x - 62)} -264a120 120 0 0 1 124 0`), 'thin') +
    pen.figure(point(x, -250), '55°')
  )
}

/** A screw thread in section, bolt below and nut above, with pitch, angle and depth dimensioned. */
export const screwThread: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const axis = 330
    const pitch = random.between(150, 380)
    const form = random.pick('rounded', 'rounded', 'trapezoidal', 'buttress')
    const [bolt = 'accent', nut = 'base'] = random.shuffle([
      'accent',
      'base',
      'warm',
      'second',
      'light',
    ] as const)
    const root = CREST + DEPTH * pitch
    const first = random.whole(-620, -500)
    const turns = Math.ceil((view.right - first) / pitch) + 1
    const end = first + turns * pitch
    const nutFirst = first + random.whole(1, 3) * pitch
    const nutTurns = Math.ceil((view.right - nutFirst) / pitch) + 1
    const start = form === 'rounded' ? `A34 34 0 0 1 ${first + 30} ${CREST + 18}` : `L${first - 20} ${CREST}`
    const boltEdge =
      `M${first - 70} ${short(root)}L${first - 30} ${CREST + 18}${start}` +
      `${profile({ form, pitch }, first, turns, 0)}V${view.bottom + 40}H${first - 70}Z`
    const top = Math.min(-390, view.top - 40)
    const nutEdge =
      `M${short(nutFirst - 90)} ${top}V${CREST - 40}H${short(nutFirst + 14)}V${CREST - 22}` +
      `${profile({ form, pitch }, nutFirst, nutTurns, 22)}V${top}Z`
    const crest = (index: number) => first + index * pitch
    return [
      pen.construct(segment(view.left, CREST, view.right, CREST)),
      pen.construct(segment(view.left, root, view.right, root)),
      pen.cut(path(nutEdge), nut, 'down'),
      pen.part(path(boltEdge), bolt),
      pen.flat(rect(first - 68, axis - 96, end - first, 500), 'recess', 0.25),
      pen.line(segment(first - 70, axis - 96, end, axis - 96)),
      pen.axis(segment(view.left, axis, view.right, axis)),
      pen.axis(segment(first - 40, (CREST + root) / 2, view.right, (CREST + root) / 2)),
      pen.dimension(point(crest(0), CREST), point(crest(1), CREST), -150, 'p'),
      pen.dimension(point(first - 70, root), point(first - 70, CREST), -70, 'h'),
      form === 'rounded' ? flankAngle(pen, crest(2)) : '',
    ].join('')
  },
}
