import { type Gear, gearOutline, meshWith, pitchRadius } from '@/artwork/gear-shape'
import { circle, path, point, polar, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

const SUN_TEETH = 21
const PLANET_TEETH = 15
const RING_TEETH = SUN_TEETH + 2 * PLANET_TEETH

/** A planetary set seen along its axis, the ring gear cut: sun, three planets on their carrier, ring. */
export const planetaryGears: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const center = point(70, 60)
    const { x, y } = center
    const sun: Gear = { center, teeth: SUN_TEETH, module: 24, phase: random.between(0, 0.25) }
    const directions = [-128, -8, 112].map((degrees) => (degrees * Math.PI) / 180)
    const planets = directions.map((direction) => meshWith(sun, PLANET_TEETH, direction))
    const [first] = planets
    const heading = directions[0] ?? 0
    const ringPhase = heading + (((first?.phase ?? 0) - heading) * PLANET_TEETH) / RING_TEETH
    const bore = gearOutline({ center, teeth: RING_TEETH, module: 24, phase: ringPhase }, true)
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
      ...planets.map(({ center: { x: cx, y: cy } }) => pen.part(circle(cx, cy, 84), 'warm', 'medium')),
      ...planets.map(({ center: { x: cx, y: cy } }) => pen.part(circle(cx, cy, 44), 'recess', 'medium')),
      pen.part(path(gearOutline(sun)), 'accent'),
      pen.part(circle(x, y, 112), 'warmDeep', 'medium'),
      pen.part(circle(x, y, 60), 'recess', 'medium'),
      pen.axis(circle(x, y, pitchRadius(sun) + pitchRadius({ module: 24, teeth: PLANET_TEETH }))),
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
