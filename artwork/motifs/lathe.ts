import { circle, path, point, range, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'

/** An engine lathe from the side: headstock, chuck, work between centers, carriage, tailstock, bed. */
export const lathe: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const work = [random.whole(64, 120), random.whole(44, 62), random.whole(22, 40)] as const
    const [big, mid, small] = work
    const [one, two] = [random.whole(70, 190), random.whole(220, 350)]
    const carriage = random.whole(-50, 130)
    const axis = -110
    const floor = view.bottom + 40
    return [
      pen.axis(segment(view.left, axis, view.right, axis)),
      pen.construct(segment(view.left, 150, view.right, 150)),
      pen.part(path(`M-560 330H-230L-200 ${floor}H-590Z`), 'base'),
      pen.part(path(`M560 330H860L890 ${floor}H530Z`), 'base'),
      pen.part(rect(-620, 150, 1560, 44), 'light'),
      pen.part(path('M-620 194H940V330H700L640 280H-140L-200 330H-620Z'), 'base'),
      pen.line(path('M-170 246H680'), 'heavy'),
      pen.part(path('M-600 150V-300Q-600 -340 -560 -340H-260Q-220 -340 -220 -300V150Z'), 'warm'),
      pen.flat(path('M-600 150V60H-220V150Z'), 'recess', 0.35),
      pen.part(rect(-560, -296, 300, 120, 10), 'warmDeep', 'medium'),
      ...random
        .pick([-500, -410, -320], [-470, -350], [-500], [-410, -320])
        .map((x) => pen.part(circle(x, -236, 34), 'light', 'medium')),
      pen.part(circle(-500, 20, 56), 'base', 'medium'),
      pen.stroke(segment(-500, 20, -440, -70), 'light', 16),
      pen.part(rect(-220, axis - 120, 50, 240), 'second'),
      pen.part(path(`M-170 ${axis - 170}H-60V${axis + 170}H-170Z`), 'light'),
      pen.flat(rect(-170, axis + 70, 110, 100), 'recess', 0.25),
      pen.part(
        path(`M-60 ${axis - 140}h46v60h-46ZM-60 ${axis + 140}h46v-60h-46ZM-60 ${axis - 30}h34v60h-34Z`),
        'second',
      ),
      pen.part(
        path(
          `M-26 ${axis - big}H${one}V${axis - mid}H${two}V${axis - small}H450V${axis + small}H${two}` +
            `V${axis + mid}H${one}V${axis + big}H-26Z`,
        ),
        'accent',
      ),
      pen.flat(
        path(`M-26 ${axis + 20}H450V${axis + small}H${two}V${axis + mid}H${one}V${axis + big}H-26Z`),
        'recess',
        0.3,
      ),
      pen.line(path(`M${one} ${axis - mid}v${2 * mid}M${two} ${axis - small}v${2 * small}`)),
      pen.part(path(`M450 ${axis}l56 -30h70v60h-70Z`), 'light', 'medium'),
      pen.part(rect(576, axis - 42, 120, 84), 'second'),
      pen.part(path(`M620 150V-30L680 ${axis - 100}H860Q890 ${axis - 100} 890 ${axis - 70}V150Z`), 'warm'),
      pen.part(rect(890, axis - 22, 90, 44), 'second'),
      pen.part(rect(980, axis - 130, 34, 260, 17), 'accent'),
      `<g transform="translate(${carriage})">`,
      pen.part(path('M130 150L150 96H430L450 150V330H130Z'), 'second'),
      pen.part(circle(220, 246, 62), 'light'),
      pen.part(circle(220, 246, 20), 'recess', 'medium'),
      pen.part(rect(200, 50, 200, 46), 'base'),
      pen.part(rect(240, -20, 120, 70), 'warmDeep'),
      pen.part(path(`M266 -20V${axis + mid + 4}l18 -14l18 14V-20Z`), 'light', 'medium'),
      pen.line(
        path(
          range(5)
            .map((index) => `M${250 + index * 24} -20v70`)
            .join(''),
        ),
        'thin',
      ),
      '</g>',
      pen.dimension(point(-26, axis - big), point(450, axis - big), -100),
      pen.balloon(point(70, -262), point(110, axis - 30), 'A'),
    ].join('')
  },
  framing: {
    hero: { x: 60, y: -20, zoom: 1 },
    thumbnail: { x: 120, y: 0, zoom: 0.8 },
    cta: { x: 60, y: 20, zoom: 0.9 },
    section: { x: 130, y: 0, zoom: 0.98 },
  },
}
