import { circle, path, point, rect, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** A bearing bracket in three views: from above, from the front, and cut from the side. */
export const machinedPart: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const bore = random.between(46, 104)
    const boss = random.between(bore + 22, 140)
    const holes = random.between(226, 296)
    const hole = random.between(26, 50)
    const foot = random.between(150, 240)
    const axis = -150
    const boreY = -20
    const front =
      `M${axis - 350} 350V${short(foot)}H${axis - 186}L${axis - 158} ${boreY + 40}` +
      `A163 163 0 1 1 ${axis + 158} ${boreY + 40}L${axis + 186} ${short(foot)}H${axis + 350}V350Z`
    const [back, face] = [boreY - 163, 330]
    return [
      pen.construct(path([boreY, 350, back].map((y) => `M${view.left} ${y}H${view.right}`).join(''))),
      pen.construct(
        path(`M${axis - 350} ${view.top}V${view.bottom}M${axis + 350} ${view.top}V${view.bottom}`),
      ),
      pen.part(rect(axis - 350, -640, 700, 400), 'base'),
      pen.part(rect(axis - 163, -560, 326, 220), 'second'),
      pen.hidden(path(`M${short(axis - bore)} -560v220M${short(axis + bore)} -560v220`)),
      ...[-holes, holes].map((offset) => pen.part(circle(axis + offset, -440, hole), 'recess')),
      pen.part(path(front), 'accent'),
      pen.flat(path(`M${axis - 350} 350V290H${axis + 350}V350Z`), 'recess', 0.25),
      pen.part(circle(axis, boreY, boss), 'light'),
      pen.line(circle(axis, boreY, (boss + bore) / 2), 'thin', 'light'),
      pen.part(circle(axis, boreY, bore), 'recess'),
      pen.hidden(
        path(
          [-holes - hole, -holes + hole, holes - hole, holes + hole]
            .map((offset) => `M${short(axis + offset)} ${short(foot)}V350`)
            .join(''),
        ),
      ),
      pen.cut(
        path(
          `M${face} 350V${short(foot)}H${face + 90}V${short(boreY + bore)}H${face + 330}V${short(foot)}H${face + 420}V350Z`,
        ),
        'warm',
      ),
      pen.cut(rect(face + 90, back, 240, 163 - bore), 'warm'),
      pen.part(rect(face + 90, boreY - bore, 240, 2 * bore), 'recess'),
      pen.line(
        path([108, 312].map((x) => `M${face + x} ${short(boreY - bore)}v${short(2 * bore)}`).join('')),
      ),
      pen.axis(segment(axis - 240, boreY, face + 460, boreY)),
      pen.axis(segment(axis, view.top, axis, 390)),
      pen.axis(
        path([-holes, holes].map((x) => `M${short(axis + x)} -520v160M${short(axis + x)} 120v260`).join('')),
      ),
      pen.dimension(point(axis - 350, 350), point(axis + 350, 350), 62),
      pen.dimension(point(face, 350), point(face + 420, 350), 62),
      pen.dimension(point(axis - 350, foot), point(axis - 350, boreY), -70, String(random.whole(24, 98))),
      pen.balloon(
        point(axis - 290, -150),
        point(axis - boss * 0.7, boreY - boss * 0.7),
        random.pick('A', 'B', 'C'),
      ),
      pen.dimension(point(face + 330, boreY - bore), point(face + 330, boreY + bore), -90, 'Ø'),
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
