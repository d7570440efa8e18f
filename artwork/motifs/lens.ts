import { path, point, range, rect, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** Path data of a lens on the axis: half height, edges' places, and the bulge of either face. */
function element(left: number, right: number, half: number, bulgeLeft: number, bulgeRight: number): string {
  return (
    `M${left} ${-half}Q${short(left - 2 * bulgeLeft)} 0 ${left} ${half}H${right}` +
    `Q${short(right + 2 * bulgeRight)} 0 ${right} ${-half}Z`
  )
}

/** A photographic lens in section: glass, iris, barrel, and rays brought to focus on the sensor's plane. */
export const lens: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const focus = random.between(520, 720)
    const glass = random.shuffle(['warm', 'second', 'base', 'accent'] as const)
    const [front = 'warm', middle = 'second', rear = 'base', last = 'accent'] = glass
    const [bulge, hollow] = [random.between(30, 92), random.between(-60, 40)]
    const count = random.pick(5, 7, 9)
    const heights = range(count).map((index) => -222 + (index * 444) / (count - 1))
    const quiet = pen.construct(path(heights.map((y) => `M${short(view.left)} ${short(y)}H-620`).join('')))
    const rays = heights.map((y, index) => {
      const inside = `L-140 ${short(y * 0.88)}L60 ${short(y * 0.52)}L270 ${short(y * 0.56)}`
      const d = `M-620 ${short(y)}H-330${inside}L${short(focus)} 0l180 ${short(-y * 0.3)}`
      return pen.line(path(d), index === 0 || index === count - 1 ? 'medium' : 'thin')
    })
    const barrel = (side: number) =>
      `M-430 ${side * 330}H-40V${side * 290}H150V${side * 330}H430V${side * 262}H330V${side * 226}` +
      `H120V${side * 190}H20V${side * 240}H-190V${side * 288}H-390V${side * 300}H-430Z`
    return [
      pen.construct(path(`M${view.left} -330H${view.right}M${view.left} 330H${view.right}`)),
      pen.part(path(element(-330, -210, 288, bulge, 0)), front),
      pen.part(path(element(-170, -60, 236, hollow, -46)), middle),
      pen.part(path(element(-60, -10, 236, 46, -60)), rear),
      pen.part(path(element(150, 200, 216, -50, -40)), rear),
      pen.part(path(element(200, 310, 216, 40, bulge)), last),
      pen.line(path(`M-300 -262Q${short(-284 - 2 * bulge)} 0 -300 262`), 'thin'),
      pen.cut(path(barrel(-1)), 'base', 'up'),
      pen.cut(path(barrel(1)), 'base', 'down'),
      pen.part(path('M62 -216h16V-126h-16ZM62 216h16V126h-16Z'), 'recess'),
      pen.part(rect(-330, -388, 110, 58), 'warmDeep'),
      pen.part(rect(200, -388, 170, 58), 'warmDeep'),
      pen.part(rect(-330, 330, 110, 58), 'warmDeep'),
      pen.part(rect(200, 330, 170, 58), 'warmDeep'),
      pen.line(
        path(
          range(9)
            .map((index) => `M${216 + index * 17} -384v50m0 718v-50`)
            .join(''),
        ),
        'thin',
      ),
      quiet,
      ...rays,
      ...heights.map((y) => pen.arrow(point(-470, y), 0)),
      pen.part(rect(focus, -220, 24, 440), 'light'),
      pen.axis(segment(view.left, 0, view.right, 0)),
      pen.axis(segment(70, view.top, 70, view.bottom)),
      pen.balloon(point(480, 200), point(276, 110), '4'),
    ].join('')
  },
  framing: {
    hero: { x: 40, y: 0, zoom: 1.06 },
    thumbnail: { x: 60, y: 0, zoom: 0.92 },
    cta: { x: 0, y: 0, zoom: 1 },
    footer: { x: 90, y: 0, zoom: 1.1 },
    card: { x: 40, y: 0, zoom: 0.95 },
  },
}
