import { circle, path, point, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** A bearing bracket in three views: from above, from the front, and cut from the side. */
export const machinedPart: Motif = {
  draw: ({ pen, view }: Stage) => {
    const axis = -150
    const boreY = -20
    const front =
      `M${axis - 350} 350V210H${axis - 186}L${axis - 158} ${boreY + 40}` +
      `A163 163 0 1 1 ${axis + 158} ${boreY + 40}L${axis + 186} 210H${axis + 350}V350Z`
    const [back, face] = [boreY - 163, 330]
    return [
      pen.construct(path([boreY, 350, back].map((y) => `M${view.left} ${y}H${view.right}`).join(''))),
      pen.construct(
        path(`M${axis - 350} ${view.top}V${view.bottom}M${axis + 350} ${view.top}V${view.bottom}`),
      ),
      pen.part(rect(axis - 350, -640, 700, 400), 'base'),
      pen.part(rect(axis - 163, -560, 326, 220), 'second'),
      pen.hidden(path(`M${axis - 84} -560v220M${axis + 84} -560v220`)),
      ...[-268, 268].map((offset) => pen.part(circle(axis + offset, -440, 44), 'recess')),
      pen.part(path(front), 'accent'),
      pen.flat(path(`M${axis - 350} 350V290H${axis + 350}V350Z`), 'recess', 0.25),
      pen.part(circle(axis, boreY, 122), 'light'),
      pen.line(circle(axis, boreY, 104), 'thin', 'light'),
      pen.part(circle(axis, boreY, 84), 'recess'),
      pen.hidden(path(`M${axis - 312} 210v140m88 -140v140M${axis + 224} 210v140m88 -140v140`)),
      pen.cut(
        path(`M${face} 350V210H${face + 90}V${boreY + 84}H${face + 330}V210H${face + 420}V350Z`),
        'warm',
      ),
      pen.cut(rect(face + 90, back, 240, 79), 'warm'),
      pen.part(rect(face + 90, boreY - 84, 240, 168), 'recess'),
      pen.line(path(`M${face + 108} ${boreY - 84}v168M${face + 312} ${boreY - 84}v168`)),
      pen.axis(segment(axis - 240, boreY, face + 460, boreY)),
      pen.axis(segment(axis, view.top, axis, 390)),
      pen.axis(
        path(`M${axis - 268} -520v160M${axis - 268} 180v200M${axis + 268} -520v160M${axis + 268} 180v200`),
      ),
      pen.dimension(point(axis - 350, 350), point(axis + 350, 350), 62),
      pen.dimension(point(face, 350), point(face + 420, 350), 62),
      pen.dimension(point(axis - 350, 210), point(axis - 350, boreY), -70, '74'),
      pen.balloon(point(axis - 290, -150), point(axis - 80, boreY - 80), 'A'),
      pen.dimension(point(face + 330, boreY - 84), point(face + 330, boreY + 84), -90, 'Ø'),
    ].join('')
  },
  framing: {
    hero: { x: -20, y: -40, zoom: 1 },
    thumbnail: { x: 100, y: 20, zoom: 0.78 },
    cta: { x: 0, y: -60, zoom: 0.92 },
    section: { x: 150, y: -4, zoom: 0.79 },
    footer: { x: 130, y: -60, zoom: 0.84 },
    card: { x: 100, y: 60, zoom: 0.9 },
  },
}
