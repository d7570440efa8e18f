import { at, path, point, range, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Pen } from '@/artwork/pen'
import { boltCircle, type Corner, cylinder, faceCircle, onFace, prism, SQUEEZE } from '@/artwork/solids'

/** The outline of a volute: a spiral that widens towards the discharge, which leaves it upwards. */
const VOLUTE: readonly Corner[] = [
  ...range(34).map((index) => {
    const angle = 0.9 - (index / 33) * (Math.PI + 0.9)
    const radius = 262 + index * 2.3
    return { deep: radius * Math.cos(angle), up: radius * Math.sin(angle) }
  }),
  { deep: -336, up: 400 },
  { deep: -130, up: 400 },
  { deep: -130, up: 246 },
  { deep: -30, up: 262 },
  { deep: 80, up: 250 },
]

/** The flange on top of the discharge. */
const DISCHARGE: readonly Corner[] = [
  { deep: -400, up: 400 },
  { deep: -66, up: 400 },
  { deep: -66, up: 450 },
  { deep: -400, up: 450 },
]

/** The curved vanes of an impeller on its near face. */
function vanes(along: number, pen: Pen, count: number): string {
  const blades = range(count).map((index) => {
    const start = (index * 2 * Math.PI) / count
    const spot = (radius: number, lead: number) =>
      at(onFace(along, radius * Math.cos(start + lead), radius * Math.sin(start + lead)))
    return `M${spot(84, 0)}Q${spot(160, 0.05)} ${spot(212, 0.6)}`
  })
  return `<g stroke-linecap="round">${pen.stroke(path(blades.join('')), 'warmDeep', 24)}</g>`
}

/** A centrifugal pump drawn apart: motor, bracket, volute, impeller, suction cover. */
export const explodedPump: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const bolts = random.whole(6, 12)
    const impeller = random.between(-30, 60)
    const cover = random.between(-70, 20)
    const suction = random.between(96, 160)
    const fins = range(random.whole(5, 11)).map((index) => {
      const x = 566 + index * 58
      return `M${x} -240A${short(240 * SQUEEZE)} 240 0 0 0 ${x} 240`
    })
    return [
      `<g transform="rotate(${random.whole(-24, -4)})">`,
      cylinder(pen, 520, 700, 240, 'base'),
      pen.line(path(fins.join('')), 'medium'),
      cylinder(pen, 466, 54, 275, 'warmDeep'),
      boltCircle(pen, 466, 240, 18, bolts, 0.3),
      cylinder(pen, 330, 136, 58, 'light'),
      pen.axis(segment(230, 0, 330, 0)),
      prism(pen, VOLUTE, 120, 140, 'base', 'second'),
      prism(pen, DISCHARGE, 100, 180, 'warm', 'warmDeep'),
      pen.part(faceCircle(120, 234), 'second'),
      pen.part(faceCircle(120, 206), 'recess', 'medium'),
      pen.axis(segment(-120, 0, 120, 0)),
      `<g transform="translate(${short(impeller)})">`,
      cylinder(pen, -150, 58, 224, 'accent'),
      vanes(-150, pen, random.whole(4, 9)),
      cylinder(pen, -194, 44, random.between(50, 84), 'warm', 'medium'),
      '</g>',
      pen.axis(segment(-350, 0, -194, 0)),
      `<g transform="translate(${short(cover)})">`,
      cylinder(pen, -420, 62, 282, 'warm'),
      boltCircle(pen, -420, 242, 22, bolts, 0.2),
      cylinder(pen, -590, 170, suction, 'base'),
      cylinder(pen, -630, 40, suction + 60, 'light'),
      pen.part(faceCircle(-630, suction - 26), 'recess', 'medium'),
      '</g>',
      pen.axis(segment(view.left * 1.3, 0, -630, 0)),
      '</g>',
      pen.balloon(point(-420, -270), point(-440, -90), '1'),
      pen.balloon(point(-170, -300), point(-160, -120), '2'),
      pen.balloon(point(290, 300), point(190, 180), '3'),
    ].join('')
  },
  framing: {
    hero: { x: 0, y: 0, zoom: 1 },
    thumbnail: { x: 0, y: 0, zoom: 0.76 },
    cta: { x: -40, y: -20, zoom: 0.8 },
  },
}
