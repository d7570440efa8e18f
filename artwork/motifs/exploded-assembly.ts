import { at, point, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Pen } from '@/artwork/pen'
import { boltCircle, type Corner, cylinder, faceCircle, onFace, prism, starOutline } from '@/artwork/solids'

const HEX = starOutline(6, [118], 0.2)
type Flange = {
  readonly outline: readonly Corner[]
  readonly bolts: number
  readonly pitch: number
  readonly phase: number
}

/** The shapes of the flanges, with the pitch circle of their bolts. */
const FLANGES: readonly [Flange, ...Flange[]] = [
  { outline: starOutline(4, [366], Math.PI / 4), bolts: 4, pitch: 300, phase: Math.PI / 4 },
  { outline: starOutline(4, [340, 300], 0), bolts: 8, pitch: 252, phase: 0 },
  { outline: starOutline(6, [336], Math.PI / 6), bolts: 6, pitch: 270, phase: Math.PI / 6 },
  {
    outline: starOutline(3, [350, 338, 262, 262, 338], Math.PI / 6),
    bolts: 3,
    pitch: 284,
    phase: Math.PI / 6,
  },
  { outline: starOutline(12, [306]), bolts: 10, pitch: 252, phase: 0.2 },
]

/** A corner screw, drawn out of its hole. */
function screw(pen: Pen, along: number, deep: number, up: number): string {
  const place = onFace(0, deep, up)
  const shank = cylinder(pen, along, 150, 17, 'light', 'medium')
  const head = prism(pen, starOutline(6, [36], 0.3), along - 34, 34, 'warm')
  return `<g transform="translate(${at(place)})">${shank}${head}</g>`
}

/** A bearing housing drawn apart along its axis, every part with its balloon. */
export const explodedAssembly: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const { outline, bolts, pitch, phase } = random.pick(...FLANGES)
    const [deep, up] = [pitch * Math.cos(Math.PI / 4), pitch * Math.sin(Math.PI / 4)]
    const [cup, bore] = [random.between(150, 190), random.between(70, 118)]
    const housing = random.between(60, 230)
    return [
      '<g transform="rotate(-15)">',
      pen.axis(segment(500, 0, view.right * 1.4, 0)),
      prism(pen, outline, 470, housing, 'base', 'base'),
      boltCircle(pen, 470, pitch, 24, bolts, phase),
      pen.part(faceCircle(470, 196), 'second'),
      pen.part(faceCircle(470, 150), 'recess', 'medium'),
      pen.axis(segment(330, 0, 470, 0)),
      prism(pen, outline, 318, 14, 'accent', 'accent'),
      boltCircle(pen, 318, pitch, 24, bolts, phase),
      pen.part(faceCircle(318, 196), 'recess', 'medium'),
      pen.axis(segment(160, 0, 318, 0)),
      cylinder(pen, 90, random.between(60, 110), 190, 'light'),
      pen.part(faceCircle(90, 152), 'second', 'medium'),
      pen.part(faceCircle(90, 128), 'light', 'medium'),
      pen.part(faceCircle(90, bore), 'recess', 'medium'),
      pen.axis(segment(-120, 0, 90, 0)),
      prism(pen, outline, -190, 60, 'base', 'second'),
      boltCircle(pen, -190, pitch, 24, bolts, phase),
      cylinder(pen, -270, 80, cup, 'warm'),
      pen.part(faceCircle(-270, 92), 'recess', 'medium'),
      screw(pen, -430, deep, up),
      cylinder(pen, -560, 200, 88, 'second'),
      prism(pen, HEX, -640, 80, 'accent', 'warmDeep'),
      pen.part(faceCircle(-640, 56), 'recess', 'medium'),
      screw(pen, -430, -deep, -up),
      pen.axis(segment(view.left * 1.3, 0, -640, 0)),
      '</g>',
      pen.balloon(point(-420, -170), point(-548, 120), '1'),
      pen.balloon(point(-250, -290), point(-236, -60), '2'),
      pen.balloon(point(0, 262), point(70, 120), '3'),
      pen.balloon(point(120, -270), point(222, -190), '4'),
      pen.balloon(point(520, 250), point(562, 36), '5'),
    ].join('')
  },
  framing: {
    hero: { x: 20, y: 0, zoom: 0.96 },
    thumbnail: { x: -20, y: 0, zoom: 0.74 },
    cta: { x: -30, y: 0, zoom: 0.78 },
    section: { x: 0, y: 0, zoom: 0.92 },
  },
}
