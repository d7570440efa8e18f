import { circle, path, point, polar, range, rect, ring, round, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Pen } from '@/artwork/pen'

const PITCH = 268

/** One half of the section, from the bore outwards; `side` is -1 above the axis and 1 below it. */
function halfSection(pen: Pen, x: number, side: -1 | 1, ball: number): string {
  const band = (from: number, to: number) => {
    const top = Math.min(side * from, side * to)
    return rect(x - 112, top, 224, Math.abs(to - from), 14)
  }
  return (
    pen.cut(band(PITCH + 34, PITCH + 122), 'accent', 'up') +
    pen.cut(band(PITCH - 122, PITCH - 34), 'warm', 'down') +
    pen.part(rect(x - 88, side * PITCH - 10, 176, 20, 6), 'warmDeep', 'medium') +
    pen.part(circle(x, side * PITCH, ball), 'light') +
    pen.line(path(`M${x - 40} ${side * PITCH}h80M${x} ${side * PITCH - 40}v80`), 'thin', 'light')
  )
}

/** A ball bearing: the section on the left, the view along the axis on the right, projected across. */
export const bearing: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const section = random.whole(-330, -270)
    const center = point(310, 0)
    const spin = random.between(0, 0.5)
    const count = random.whole(6, 13)
    const ball = Math.min(84, PITCH * Math.sin(Math.PI / count) * 0.86)
    const bore = random.between(96, 160)
    const balls = range(count).map((index) => polar(center, PITCH, spin + (index * 2 * Math.PI) / count))
    const reach = [PITCH + 122, PITCH, PITCH - 122]
    return [
      ...reach.flatMap((y) => [
        pen.construct(segment(view.left, -y, 300, -y)),
        pen.construct(segment(view.left, y, 300, y)),
      ]),
      pen.axis(segment(view.left, 0, view.right, 0)),
      pen.part(circle(center.x, 0, PITCH + 122), 'base'),
      pen.part(circle(center.x, 0, PITCH + 44), 'recess', 'medium'),
      pen.part(ring(center.x, 0, PITCH + 14, PITCH - 14), 'warmDeep', 'medium'),
      pen.part(path(balls.map(({ x, y }) => round(x, y, ball)).join('')), 'light'),
      pen.part(circle(center.x, 0, PITCH - 44), 'warm'),
      pen.part(circle(center.x, 0, bore), 'recess'),
      pen.line(circle(center.x, 0, PITCH + 100), 'thin'),
      pen.line(circle(center.x, 0, bore + 16), 'thin'),
      pen.axis(circle(center.x, 0, PITCH)),
      pen.axis(segment(center.x, view.top, center.x, view.bottom)),
      pen.flat(rect(section - 112, -146, 224, 292), 'recess'),
      pen.line(path(`M${section - 112} -146v292M${section + 112} -146v292`), 'heavy'),
      halfSection(pen, section, -1, ball),
      halfSection(pen, section, 1, ball),
      pen.axis(segment(section, view.top, section, view.bottom)),
      pen.dimension(point(section - 112, -146), point(section - 112, 146), 66, 'Ø'),
      pen.balloon(point(-80, -70), point(section + 60, -200), '2'),
      pen.balloon(point(-110, 92), point(section + 40, PITCH - 20), '3'),
    ].join('')
  },
  framing: {
    hero: { x: -35, y: 0, zoom: 0.88 },
    thumbnail: { x: 20, y: 0, zoom: 0.9 },
    cta: { x: -10, y: 0, zoom: 1 },
    footer: { x: 30, y: 0, zoom: 1.02 },
    card: { x: 20, y: 0, zoom: 0.98 },
  },
}
