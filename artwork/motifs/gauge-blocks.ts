import { path, point, polygon, range, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Material } from '@/artwork/palette'
import type { Pen } from '@/artwork/pen'

const FLOOR = 190

/** A block standing on the plate: front, top and right side in cabinet projection. */
function block(
  pen: Pen,
  x: number,
  width: number,
  height: number,
  depth: number,
  material: Material,
): string {
  const top = FLOOR - height
  const [dx, dy] = [depth * 0.7, -depth * 0.7]
  const side = [
    point(x + width, top),
    point(x + width + dx, top + dy),
    point(x + width + dx, FLOOR + dy),
    point(x + width, FLOOR),
  ]
  const lid = [point(x, top), point(x + dx, top + dy), point(x + width + dx, top + dy), point(x + width, top)]
  return (
    pen.part(polygon(side), 'warmDeep') +
    pen.part(polygon(lid), 'light') +
    pen.part(rect(x, top, width, height), material)
  )
}

/** Gauge blocks wrung together on a surface plate, an inch and its millimeters along the rule before them. */
export const gaugeBlocks: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const [near = 190, low = 240, mid = 330, tall = 640] = random
      .shuffle([190, 240, 330, 640])
      .map((height) => Math.round(height * random.between(0.85, 1.1)))
    const paints = random.shuffle(['warm', 'second', 'base', 'second'] as const)
    const [one = 'warm', two = 'second', three = 'base', four = 'second'] = paints
    const thin = random.between(54, 130)
    const end = Math.min(view.right + 40, 1160)
    const ticks = range(Math.ceil((end + 560) / 18.2)).map((index) => {
      const length = index % 10 === 0 ? 62 : index % 5 === 0 ? 46 : 30
      return `M${Math.round((-540 + index * 18.2) * 10) / 10} 270v${length}`
    })
    return [
      pen.construct(segment(view.left, FLOOR, -600, FLOOR)),
      pen.part(path(`M-640 ${FLOOR + 40}L-430 ${FLOOR - 170}H${end}V${FLOOR + 40}Z`), 'base'),
      block(pen, -440, thin, near, 150, one),
      block(pen, -150, 170, mid, 150, two),
      block(pen, 20, 310, 462, 150, 'accent'),
      block(pen, 330, 200, tall, 150, three),
      block(pen, 640, random.between(120, 300), low, 150, four),
      pen.line(
        path(`M20 ${FLOOR - random.whole(100, 340)}h310M330 ${FLOOR - random.whole(60, 150)}h200`),
        'medium',
      ),
      pen.part(rect(-640, FLOOR + 40, end + 640, 44), 'warmDeep'),
      pen.part(rect(-570, 270, end + 570, 190), 'light'),
      pen.line(path(ticks.join('')), 'thin', 'light'),
      ...range(Math.ceil((end + 540) / 182)).map((index) =>
        pen.figure(point(-540 + index * 182, 366), String(index * 10), { on: 'light' }),
      ),
      pen.dimension(point(20, FLOOR - 462), point(20, FLOOR), -76, '25.4'),
      pen.axis(segment(175, view.top, 175, FLOOR)),
      pen.dimension(point(-440, FLOOR - near), point(-440 + thin, FLOOR - near), -140),
    ].join('')
  },
  framing: {
    hero: { x: 30, y: 42, zoom: 0.94 },
    thumbnail: { x: 90, y: 10, zoom: 0.88 },
    cta: { x: 130, y: -10, zoom: 0.98 },
  },
}
