import { circle, path, point, polygon, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

const UPPER = -180
const LOWER = 220

/** The flow chart of a line in the engineer's symbols: operation, inspection, decision, delay, storage. */
export const processChart: Motif = {
  draw: ({ pen, view }: Stage) => {
    const right = view.right + 60
    const route = `M${view.left} ${UPPER}H700A200 200 0 0 1 700 ${LOWER}H-360`
    return [
      pen.construct(path(`M${view.left} ${UPPER - 150}H${right}M${view.left} ${UPPER + 150}H${right}`)),
      pen.construct(path(`M${view.left} ${LOWER - 150}H${right}M${view.left} ${LOWER + 150}H${right}`)),
      pen.stroke(path(route), 'second', 26),
      pen.stroke(path(`M-400 ${UPPER}H700A200 200 0 0 1 700 ${LOWER}H-400`), 'accent', 26),
      pen.part(circle(-360, UPPER, 158), 'light'),
      pen.line(circle(-360, UPPER, 132), 'thin', 'light'),
      pen.part(
        polygon([point(40, UPPER - 190), point(230, UPPER), point(40, UPPER + 190), point(-150, UPPER)]),
        'accent',
      ),
      pen.part(circle(465, UPPER, 158), 'warm'),
      pen.line(circle(465, UPPER, 132), 'thin'),
      pen.part(rect(780, UPPER - 140, 280, 280), 'base'),
      pen.part(rect(292, LOWER - 146, 292, 292), 'light'),
      pen.part(circle(438, LOWER, 110), 'second', 'medium'),
      pen.part(path(`M-90 ${LOWER - 146}H40A146 146 0 0 1 40 ${LOWER + 146}H-90Z`), 'base'),
      pen.part(
        polygon([point(-520, LOWER - 140), point(-200, LOWER - 140), point(-360, LOWER + 150)]),
        'warm',
      ),
      pen.line(segment(-452, LOWER - 16, -268, LOWER - 16), 'medium'),
      pen.line(path(`M40 ${UPPER + 190}V${LOWER - 146}`), 'heavy'),
      pen.arrow(point(40, LOWER - 148), 90, 44),
      ...[-150, 307].map((x) => pen.arrow(point(x, UPPER), 0, 48)),
      ...[186, -254].map((x) => pen.arrow(point(x, LOWER), 180, 48)),
      pen.arrow(point(584, LOWER), 180, 48),
      pen.figure(point(-360, UPPER), '1', { size: 110, on: 'light' }),
      pen.figure(point(40, UPPER), '2', { size: 110 }),
      pen.figure(point(465, UPPER), '3', { size: 110 }),
      pen.figure(point(438, LOWER), '4', { size: 110 }),
      pen.figure(point(0, LOWER), '5', { size: 110 }),
      pen.figure(point(-360, LOWER - 72), '6', { size: 84 }),
    ].join('')
  },
  framing: {
    hero: { x: 0, y: 15, zoom: 0.95 },
    thumbnail: { x: 40, y: 15, zoom: 0.86 },
    cta: { x: 40, y: 15, zoom: 0.9 },
    card: { x: 0, y: 15, zoom: 0.95 },
  },
}
