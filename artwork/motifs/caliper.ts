import { at, circle, path, point, polar, range, rect, ring, round, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** Marks of a scale: `count` of them from `start`, every fifth and tenth longer. */
function marks(start: number, y: number, step: number, count: number, down: number): string {
  return range(count)
    .map((index) => {
      const length = index % 10 === 0 ? 46 : index % 5 === 0 ? 35 : 24
      return `M${Math.round((start + index * step) * 10) / 10} ${y}v${down * length}`
    })
    .join('')
}

/** Path data of a hexagon that stands between the jaws on its flats. */
function hexagon(x: number, y: number, half: number): string {
  const corners = range(6).map((index) =>
    polar(point(x, y), half / Math.cos(Math.PI / 6), ((index + 0.5) * Math.PI) / 3),
  )
  return `M${corners.map(at).join('L')}Z`
}

/** A vernier caliper closed on the outer diameter of a turned ring. */
export const caliper: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const radius = random.between(104, 203)
    const middle = radius - 200
    const closer = 2 * (radius - 203)
    const bore = radius * random.between(0.3, 0.8)
    const work = random.pick(
      ring(middle, 150, radius, bore),
      path(hexagon(middle, 150, radius) + round(middle, 150, bore * 0.9, false)),
    )
    const end = Math.max(view.right, 700) * 1.25
    const fixedJaw =
      'M-470 -196H-214V-250L-236 -352H-266L-330 -196' +
      'M-200 -60V214L-242 322H-300L-372 40L-470 -20V-196H-200Z'
    const slidingJaw = 'M206 -228H230L252 -352H282L330 -228H600V-8H440L372 60L306 322H248L206 214Z'
    return [
      `<g transform="rotate(${random.whole(-26, 6)})">`,
      pen.construct(segment(view.left * 1.3, 150, -210, 150)),
      pen.cut(work, 'accent'),
      pen.part(circle(middle, 150, work.includes('L') ? bore * 0.9 : bore), 'recess'),
      pen.axis(segment(-330, 150, 330, 150)),
      pen.axis(segment(middle, -170, middle, 370)),
      pen.part(path(fixedJaw), 'base'),
      pen.part(rect(-470, -196, end + 470, 140), 'light'),
      pen.line(path(marks(-180, -60, 14, Math.ceil((end + 180) / 14), -1)), 'thin', 'light'),
      ...range(Math.ceil(end / 140)).map((index) =>
        pen.figure(point(-180 + index * 140, -138), String(index), { on: 'light' }),
      ),
      `<g transform="translate(${short(closer)})">`,
      pen.part(path(slidingJaw), 'base'),
      pen.part(rect(236, -176, 330, 84), 'light', 'medium'),
      pen.line(path(marks(-180 + 32 * 14, -96, 14, 19, -1)), 'thin', 'light'),
      pen.part(rect(236, -94, 330, 66), 'warm', 'medium'),
      pen.line(path(marks(260, -92, 12.6, 21, 1)), 'thin'),
      pen.part(rect(372, -262, 86, 34), 'warmDeep', 'medium'),
      pen.part(rect(352, -330, 126, 68, 12), 'accent'),
      pen.line(
        path(
          range(8)
            .map((index) => `M${366 + index * 14} -324v56`)
            .join(''),
        ),
        'thin',
      ),
      pen.part(path('M470 -8h110v26a55 40 0 0 1 -110 0Z'), 'warmDeep', 'medium'),
      '</g>',
      pen.dimension(point(-200, 330), point(206 + closer, 330), 84, `Ø ${Math.round((2 * radius) / 14)}`),
      '</g>',
    ].join('')
  },
  framing: {
    hero: { x: 40, y: 25, zoom: 1.04 },
    thumbnail: { x: 70, y: 30, zoom: 0.9 },
    cta: { x: 60, y: 20, zoom: 0.98 },
    section: { x: 120, y: 75, zoom: 0.86 },
    footer: { x: 80, y: 20, zoom: 1.05 },
  },
}
