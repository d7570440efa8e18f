import { circle, path, point, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Material } from '@/artwork/palette'
import type { Pen } from '@/artwork/pen'

const TRUNK_TOP = 40
const TRUNK_HEIGHT = 200
const PLACES = [-130, 200, 520] as const

/** A standing pipe from `top` to `bottom` with its shadow side. */
function riser(pen: Pen, x: number, top: number, bottom: number, width: number, material: Material): string {
  return (
    pen.part(rect(x - width / 2, top, width, bottom - top), material) +
    pen.flat(rect(x + width * 0.16, top, width * 0.27, bottom - top), 'recess', 0.3)
  )
}

/** A pair of flanges bolted together, across a standing pipe. */
function flanges(pen: Pen, x: number, y: number, width: number): string {
  const bolts = [-0.38, 0.38].map((share) =>
    pen.part(rect(x + share * width - 11, y - 42, 22, 84), 'second', 'medium'),
  )
  return (
    bolts.join('') +
    pen.part(rect(x - width / 2, y - 28, width, 26), 'warmDeep') +
    pen.part(rect(x - width / 2, y + 2, width, 26), 'warmDeep')
  )
}

/** A globe valve on a standing pipe, its handwheel to the left. */
function valve(pen: Pen, x: number, y: number): string {
  return (
    pen.part(rect(x - 188, y - 12, 160, 24), 'second', 'medium') +
    pen.part(path(`M${x - 100} ${y - 34}h56v68h-56Z`), 'warmDeep', 'medium') +
    pen.part(rect(x - 214, y - 104, 34, 208, 17), 'accent') +
    pen.part(
      path(`M${x - 86} ${y - 108}H${x + 86}L${x + 30} ${y}L${x + 86} ${y + 108}H${x - 86}L${x - 30} ${y}Z`),
      'light',
    ) +
    pen.part(circle(x, y, 52), 'light')
  )
}

/** A manifold: one trunk, and pipes branching off it, each with flanges, a valve or a gauge. */
export const manifold: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const [valveAt = 200, gaugeAt = 520, plainAt = -130] = random.shuffle(PLACES)
    const paints = random.shuffle(['second', 'accent', 'second', 'warm'] as const)
    const branch = (x: number, index: number) => riser(pen, x, top, bottom, 112, paints[index] ?? 'second')
    const drop = random.whole(-60, 640)
    const height = random.whole(-250, -200)
    const top = view.top - 40
    const bottom = TRUNK_TOP + 40
    const middle = TRUNK_TOP + TRUNK_HEIGHT / 2
    const right = view.right + 40
    const elbow =
      `M-250 ${TRUNK_TOP}A330 330 0 0 0 -580 370V${view.bottom + 40}` +
      `h200V370A130 130 0 0 1 -250 ${TRUNK_TOP + TRUNK_HEIGHT}Z`
    const gauge = point(gaugeAt + 120, random.whole(-220, -160))
    return [
      pen.axis(segment(view.left, middle, view.right, middle)),
      riser(pen, drop, middle, view.bottom + 40, 104, 'warm'),
      flanges(pen, drop, 322, 186),
      ...[...PLACES, 840].map(branch),
      pen.part(path(elbow), 'base'),
      pen.part(rect(-210, TRUNK_TOP, right + 210, TRUNK_HEIGHT), 'base'),
      pen.flat(rect(-210, TRUNK_TOP + 128, right + 210, 54), 'recess', 0.4),
      pen.part(rect(-252, TRUNK_TOP - 38, 32, TRUNK_HEIGHT + 76), 'warmDeep'),
      pen.part(rect(-216, TRUNK_TOP - 38, 32, TRUNK_HEIGHT + 76), 'warmDeep'),
      ...[...PLACES, 840].map((x) => pen.part(path(`M${x - 84} ${TRUNK_TOP}l28 -34h112l28 34Z`), 'base')),
      ...[...PLACES, 840].map((x) => flanges(pen, x, -60, 200)),
      valve(pen, valveAt, height),
      flanges(pen, plainAt, -300, 200),
      pen.part(rect(gauge.x - 80, gauge.y - 14, 60, 28), 'second', 'medium'),
      pen.part(circle(gauge.x + 20, gauge.y, 88), 'light'),
      pen.line(circle(gauge.x + 20, gauge.y, 66), 'thin', 'light'),
      pen.stroke(segment(gauge.x + 20, gauge.y, gauge.x - 20, gauge.y - 40), 'accent', 10),
      ...PLACES.map((x) => pen.axis(segment(x, view.top, x, view.bottom))),
      pen.axis(path(`M-250 ${middle}A230 230 0 0 0 -480 370V${view.bottom}`)),
    ].join('')
  },
  framing: {
    hero: { x: 70, y: 10, zoom: 1 },
    thumbnail: { x: 90, y: 0, zoom: 0.88 },
    cta: { x: 70, y: 10, zoom: 0.98 },
    footer: { x: 60, y: 10, zoom: 1 },
  },
}
