import { type Gear, gearOutline, meshWith, pitchRadius } from '@/artwork/gear-shape'
import { circle, path, point, polar, range, round, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** Three spur gears in mesh: the large wheel, its pinion, and a third wheel that runs off the sheet. */
export const gears: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const wheel: Gear = { center: point(190, 185), teeth: 34, module: 26, phase: random.between(0, 0.2) }
    const pinion = meshWith(wheel, 16, (-148 * Math.PI) / 180)
    const idler = meshWith(wheel, 20, (-58 * Math.PI) / 180)
    const { x, y } = wheel.center
    const windows = range(5)
      .map((index) => polar(wheel.center, 258, (index * 2 * Math.PI) / 5 + 0.35))
      .map((spot) => round(spot.x, spot.y, 88, false))
    const face = (gear: Gear) =>
      pen.axis(circle(gear.center.x, gear.center.y, pitchRadius(gear))) +
      pen.axis(segment(gear.center.x, view.top, gear.center.x, view.bottom))
    return [
      pen.axis(segment(view.left, y, view.right, y)),
      pen.axis(segment(view.left, pinion.center.y, pinion.center.x + 260, pinion.center.y)),
      pen.part(path(gearOutline(idler)), 'base'),
      pen.line(circle(idler.center.x, idler.center.y, 215)),
      pen.part(path(gearOutline(wheel) + windows.join('')), 'accent'),
      pen.line(circle(x, y, 392), 'thin'),
      pen.part(circle(x, y, 142), 'warmDeep'),
      pen.part(circle(x, y, 122), 'warm', 'medium'),
      pen.part(path(`M${x - 16} ${y - 60}v-22h32v22a62 62 0 1 1 -32 0Z`), 'recess', 'medium'),
      pen.part(path(gearOutline(pinion)), 'light'),
      pen.part(circle(pinion.center.x, pinion.center.y, 104), 'warm', 'medium'),
      pen.part(circle(pinion.center.x, pinion.center.y, 46), 'recess', 'medium'),
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
