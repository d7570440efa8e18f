import { range, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Pen } from '@/artwork/pen'
import { boltCircle, cylinder, faceCircle, prism } from '@/artwork/solids'

const JAWS = 3

/** The elastic spider between the jaws: six short arms, rounded at their ends. */
const SPIDER = range(6).flatMap((arm) =>
  [
    { radius: 132, lead: -0.36 },
    { radius: 258, lead: -0.25 },
    { radius: 274, lead: -0.2 },
    { radius: 274, lead: 0.2 },
    { radius: 258, lead: 0.25 },
    { radius: 132, lead: 0.36 },
  ].map(({ radius, lead }) => {
    const angle = 0.3 + (arm * Math.PI) / 3 + lead
    return { deep: radius * Math.cos(angle), up: radius * Math.sin(angle) }
  }),
)

/** One jaw of a hub: a piece of a ring, across the axis. */
function jawOutline(index: number, phase: number) {
  const middle = phase + (index * 2 * Math.PI) / JAWS
  const spot = (radius: number, lead: number) => ({
    deep: radius * Math.cos(middle + lead),
    up: radius * Math.sin(middle + lead),
  })
  return [...[-0.46, -0.23, 0, 0.23, 0.46].map((lead) => spot(272, lead)), spot(150, 0.5), spot(150, -0.5)]
}

const jaws = (pen: Pen, along: number, length: number, phase: number) =>
  [1, 2, 0].map((index) => prism(pen, jawOutline(index, phase), along, length, 'light', 'second')).join('')

/** A jaw coupling drawn apart along the line of its two shafts, the elastic spider between the hubs. */
export const shaftCoupling: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const shaft = random.between(62, 104)
    const hub = random.between(shaft + 40, 190)
    const bolts = random.whole(4, 9)
    const apart = random.between(-50, 60)
    const reach = (view.right - view.left) * 1.2
    return [
      `<g transform="rotate(${random.whole(-24, -4)})">`,
      `<g transform="translate(${short(apart)})">`,
      cylinder(pen, 560, 900, shaft, 'second'),
      cylinder(pen, 430, 190, hub, 'base'),
      cylinder(pen, 350, 80, 290, 'base'),
      jaws(pen, 262, 88, 0.6),
      '</g>',
      pen.axis(segment(40, 0, 350, 0)),
      prism(pen, SPIDER, 20, 70, 'accent', 'warmDeep'),
      pen.part(faceCircle(20, random.between(50, 104)), 'recess', 'medium'),
      pen.axis(segment(-200, 0, 20, 0)),
      jaws(pen, -250, 96, 1.65),
      cylinder(pen, -330, 80, 290, 'base'),
      boltCircle(pen, -330, 226, random.between(16, 30), bolts, 0.5),
      cylinder(pen, -450, 120, hub, 'warm'),
      pen.part(faceCircle(-450, shaft + 3), 'recess', 'medium'),
      pen.axis(segment(-620, 0, -450, 0)),
      cylinder(pen, -1000 - apart, 380, shaft, 'second'),
      pen.axis(segment(-reach, 0, -1000, 0)),
      '</g>',
      pen.balloon({ x: -110, y: -270 }, { x: -262, y: -150 }, '1'),
      pen.balloon({ x: 190, y: 268 }, { x: 76, y: 160 }, '2'),
    ].join('')
  },
  framing: {
    hero: { x: 10, y: 0, zoom: 0.96 },
    thumbnail: { x: -60, y: 0, zoom: 0.82 },
    cta: { x: -60, y: 0, zoom: 0.9 },
    section: { x: -20, y: 0, zoom: 1 },
  },
}
