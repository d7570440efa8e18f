import { path, point, range, rect, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** Whitworth's proportions: flanks at 55°, depth 0.64 and rounding 0.137 of the pitch. */
const PITCH = 250
const DEPTH = 160
const ROUNDING = 34
/** From a crest or root to where its rounding meets the flank, along and across the thread. */
const TANGENT = { along: 30.2, across: 18.3 } as const
const CREST = -110
const ROOT = CREST + DEPTH

/** Path data along the rounded thread, crest to crest, raised by `lift`. */
function profile(start: number, turns: number, lift: number): string {
  const upper = short(CREST - lift + TANGENT.across)
  const lower = short(ROOT - lift - TANGENT.across)
  const arc = (sweep: 0 | 1, x: number, y: string) => `A${ROUNDING} ${ROUNDING} 0 0 ${sweep} ${short(x)} ${y}`
  return range(turns)
    .map((index) => {
      const root = start + (index + 0.5) * PITCH
      const crest = root + PITCH / 2
      return (
        `L${short(root - TANGENT.along)} ${lower}${arc(0, root + TANGENT.along, lower)}` +
        `L${short(crest - TANGENT.along)} ${upper}${arc(1, crest + TANGENT.along, upper)}`
      )
    })
    .join('')
}

/** A rounded screw thread in section, bolt below and nut above, with pitch, angle and depth dimensioned. */
export const screwThread: Motif = {
  draw: ({ pen, view }: Stage) => {
    const axis = 330
    const first = -2 * PITCH - 60
    const turns = Math.ceil((view.right - first) / PITCH) + 1
    const end = first + turns * PITCH
    const nutFirst = -PITCH - 60
    const nutTurns = Math.ceil((view.right - nutFirst) / PITCH) + 1
    const bolt =
      `M${first - 70} ${ROOT}L${first - 30} ${CREST + 18}A34 34 0 0 1 ${first + 30} ${CREST + 18}` +
      `${profile(first, turns, 0)}V${view.bottom + 40}H${first - 70}Z`
    const nut =
      `M${nutFirst - 90} -390V${CREST - 40}H${nutFirst + 14}` +
      `L${short(nutFirst + TANGENT.along)} ${short(CREST - 22 + TANGENT.across)}` +
      `${profile(nutFirst, nutTurns, 22)}V-390Z`
    const crest = (index: number) => first + index * PITCH
    return [
      pen.construct(segment(view.left, CREST, view.right, CREST)),
      pen.construct(segment(view.left, ROOT, view.right, ROOT)),
      pen.cut(path(nut), 'base', 'down'),
      pen.part(path(bolt), 'accent'),
      pen.flat(rect(first - 68, axis - 96, end - first, 500), 'recess', 0.25),
      pen.line(segment(first - 70, axis - 96, end, axis - 96)),
      pen.axis(segment(view.left, axis, view.right, axis)),
      pen.axis(segment(first - 40, (CREST + ROOT) / 2, view.right, (CREST + ROOT) / 2)),
      pen.dimension(point(crest(0), CREST), point(crest(1), CREST), -150, 'p'),
      pen.line(
        path(`M${crest(2) - 80} -300L${crest(2) + 130} 110M${crest(2) + 80} -300L${crest(2) - 130} 110`),
        'thin',
      ),
      pen.dimension(point(first - 70, ROOT), point(first - 70, CREST), -70, 'h'),
      pen.figure(point(crest(2), -250), '55°'),
      pen.line(path(`M${crest(2) - 62} -264a120 120 0 0 1 124 0`), 'thin'),
    ].join('')
  },
}
