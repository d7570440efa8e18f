import { type Gear, gearOutline, meshWith, pitchRadius } from '@/artwork/gear-shape'
import { circle, path, point, polar, range, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** How many planets, and the teeth of sun and planet. */
type GearSet = { readonly planets: number; readonly sun: number; readonly planet: number }

/** Sets that can be put together: sun and ring teeth together are a multiple of the planets. */
const SETS: readonly [GearSet, ...GearSet[]] = [
  { planets: 3, sun: 21, planet: 15 },
  { planets: 3, sun: 18, planet: 18 },
  { planets: 3, sun: 15, planet: 21 },
  { planets: 3, sun: 27, planet: 18 },
  { planets: 4, sun: 21, planet: 15 },
  { planets: 4, sun: 24, planet: 12 },
  { planets: 4, sun: 18, planet: 14 },
  { planets: 5, sun: 22, planet: 13 },
  { planets: 5, sun: 24, planet: 11 },
]
/** The pitch radius of the ring. */
const RING_RADIUS = 612

/** A planetary set seen along its axis, the ring gear cut: sun, planets on their carrier, ring. */
export const planetaryGears: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const center = point(70, 60)
    const { x, y } = center
    const set = random.pick(...SETS)
    const ringTeeth = set.sun + 2 * set.planet
    const module = (2 * RING_RADIUS) / ringTeeth
    const sun: Gear = { center, teeth: set.sun, module, phase: random.between(0, 0.25) }
    const start = random.between(-2.6, -1.6)
    const directions = range(set.planets).map((index) => start + (index * 2 * Math.PI) / set.planets)
    const planets = directions.map((direction) => meshWith(sun, set.planet, direction))
    const inner = pitchRadius({ module, teeth: set.planet })
    const [first] = planets
    const heading = directions[0] ?? 0
    const ringPhase = heading + (((first?.phase ?? 0) - heading) * set.planet) / ringTeeth
    const bore = gearOutline({ center, teeth: ringTeeth, module, phase: ringPhase }, true)
    const carrier = planets.map((planet, index) => {
      const next = planets[(index + 1) % planets.length] ?? planet
      return (
        `${index === 0 ? 'M' : 'L'}${planet.center.x.toFixed(0)} ${planet.center.y.toFixed(0)}` +
        `Q${x} ${y} ${next.center.x.toFixed(0)} ${next.center.y.toFixed(0)}`
      )
    })
    return [
      pen.axis(segment(view.left, y, view.right, y)),
      pen.cut(circle(x, y, 770), 'base'),
      pen.part(path(bore), 'recess'),
      pen.stroke(path(`${carrier.join('')}Z`), 'warmDeep', 150),
      pen.flat(path(`${carrier.join('')}Z`), 'warmDeep'),
      ...planets.map((planet) => pen.part(path(gearOutline(planet)), 'light')),
      ...planets.map(({ center: { x: cx, y: cy } }) =>
        pen.part(circle(cx, cy, inner * 0.47), 'warm', 'medium'),
      ),
      ...planets.map(({ center: { x: cx, y: cy } }) =>
        pen.part(circle(cx, cy, inner * 0.25), 'recess', 'medium'),
      ),
      pen.part(path(gearOutline(sun)), 'accent'),
      pen.part(circle(x, y, pitchRadius(sun) * 0.45), 'warmDeep', 'medium'),
      pen.part(circle(x, y, pitchRadius(sun) * random.between(0.18, 0.34)), 'recess', 'medium'),
      pen.axis(circle(x, y, pitchRadius(sun) + inner)),
      ...directions.map((direction) => {
        const end = polar(center, 860, direction)
        return pen.axis(segment(x, y, end.x, end.y))
      }),
    ].join('')
  },
  framing: {
    thumbnail: { x: 40, y: 20, zoom: 0.66 },
    cta: { x: 60, y: 30, zoom: 0.8 },
    section: { x: 70, y: 40, zoom: 0.9 },
    footer: { x: 70, y: 40, zoom: 0.7 },
    card: { x: 60, y: 50, zoom: 0.9 },
  },
}
