import { type Gear, gearOutline, meshWith, pitchRadius, wheelWindows } from '@/artwork/gear-shape'
import { circle, path, point, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

const toRadians = (degrees: number) => (degrees * Math.PI) / 180

/** Three spur gears in mesh: the large wheel, its pinion, and a third wheel that runs off the sheet. */
export const gears: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const teeth = random.whole(26, 44)
    const wheel: Gear = { center: point(190, 185), teeth, module: 884 / teeth, phase: random.between(0, 0.2) }
    const heading = random.between(-165, -135)
    const pinion = meshWith(wheel, Math.round(teeth * random.between(0.4, 0.56)), toRadians(heading))
    const idler = meshWith(wheel, Math.round(teeth * random.between(0.5, 0.64)), toRadians(heading + 94))
    const { x, y } = wheel.center
    const windows = wheelWindows(wheel.center, {
      count: random.whole(3, 9),
      inner: 166,
      outer: 350,
      phase: random.between(0, 1),
      round: random.pick(true, false),
    })
    const [hub, bore] = [pitchRadius(pinion) * random.between(0.44, 0.6), random.between(36, 62)]
    const face = (gear: Gear) =>
      pen.axis(circle(gear.center.x, gear.center.y, pitchRadius(gear))) +
      pen.axis(segment(gear.center.x, view.top, gear.center.x, view.bottom))
    return [
      pen.axis(segment(view.left, y, view.right, y)),
      pen.axis(segment(view.left, pinion.center.y, pinion.center.x + 260, pinion.center.y)),
      pen.part(path(gearOutline(idler)), 'base'),
      pen.line(circle(idler.center.x, idler.center.y, pitchRadius(idler) * 0.8)),
      pen.part(path(gearOutline(wheel) + windows), 'accent'),
      pen.line(circle(x, y, 392), 'thin'),
      pen.part(circle(x, y, 142), 'warmDeep'),
      pen.part(circle(x, y, 122), 'warm', 'medium'),
      pen.part(path(`M${x - 16} ${y - 60}v-22h32v22a62 62 0 1 1 -32 0Z`), 'recess', 'medium'),
      pen.part(path(gearOutline(pinion)), 'light'),
      pen.part(circle(pinion.center.x, pinion.center.y, hub), 'warm', 'medium'),
      pen.part(circle(pinion.center.x, pinion.center.y, bore), 'recess', 'medium'),
      face(wheel),
      face(pinion),
      pen.axis(circle(idler.center.x, idler.center.y, pitchRadius(idler))),
      pen.axis(
        segment(
          2 * pinion.center.x - x,
          2 * pinion.center.y - y,
          2 * x - pinion.center.x,
          2 * y - pinion.center.y,
        ),
      ),
    ].join('')
  },
  framing: {
    hero: { x: 40, y: 0, zoom: 1 },
    thumbnail: { x: 20, y: 30, zoom: 0.9 },
    cta: { x: 0, y: 20, zoom: 0.94 },
    section: { x: 40, y: 0, zoom: 1 },
    card: { x: 0, y: 120, zoom: 1 },
  },
}
