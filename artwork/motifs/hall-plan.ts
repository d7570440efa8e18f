import { circle, path, point, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Material } from '@/artwork/palette'
import type { Random } from '@/artwork/random'

interface Booth {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly material: Material
}

/** The blocks between the aisles. */
const BLOCKS = [
  { x: -470, y: -300, width: 340, height: 260 },
  { x: -470, y: 70, width: 340, height: 260 },
  { x: 310, y: -300, width: 340, height: 260 },
  { x: 310, y: 70, width: 340, height: 260 },
  { x: 760, y: -300, width: 200, height: 260 },
  { x: 760, y: 70, width: 200, height: 260 },
  { x: -20, y: -300, width: 220, height: 150 },
] as const
type Letting = readonly (readonly [x: number, y: number, width: number, height: number])[]

/** How a block is let: booths as shares of it. */
const LETTINGS: readonly [Letting, ...Letting[]] = [
  [
    [0, 0, 0.5, 0.5],
    [0, 0.5, 0.5, 0.5],
    [0.5, 0, 0.5, 1],
  ],
  [
    [0, 0, 0.5, 0.5],
    [0.5, 0, 0.5, 0.5],
    [0, 0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5, 0.5],
  ],
  [
    [0, 0, 1, 0.5],
    [0, 0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5, 0.5],
  ],
  [
    [0, 0, 0.62, 1],
    [0.62, 0, 0.38, 0.4],
    [0.62, 0.4, 0.38, 0.6],
  ],
  [[0, 0, 1, 1]],
  [
    [0, 0, 1, 0.34],
    [0, 0.34, 1, 0.66],
  ],
]
const PAINTS = ['base', 'second', 'warm', 'light', 'base', 'second'] as const

function letBooths(random: Random): Booth[] {
  return BLOCKS.flatMap((block) =>
    random.pick(...LETTINGS).map(([x, y, width, height]) => ({
      x: block.x + x * block.width,
      y: block.y + y * block.height,
      width: width * block.width,
      height: height * block.height,
      material: random.pick(...PAINTS),
    })),
  )
}

/** The floor plan of an exhibition hall: booths between aisles, columns, doors, and one booth in copper. */
export const hallPlan: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const columns = [-590, -260, 400, 730].flatMap((x) =>
      [-425, 15, 420].map((y) => rect(x - 16, y - 16, 32, 32)),
    )
    const [wallLeft, wallTop, wallBottom] = [-640, -470, 480]
    const start = Math.round(view.left * 1.3)
    const end = Math.round(view.right * 1.4)
    const wall =
      `M${end} ${wallTop}H${wallLeft}V-60M${wallLeft} 120V${wallBottom}H-60` + `M120 ${wallBottom}H${end}`
    return [
      `<g transform="rotate(${random.whole(-30, 12)})">`,
      pen.construct(path(`M${start} ${wallTop}H${wallLeft}M${start} ${wallBottom}H${wallLeft}`)),
      pen.flat(rect(wallLeft, wallTop, end - wallLeft, wallBottom - wallTop), 'floor'),
      pen.band(path(wall), 'light', 20),
      pen.line(
        path(`M${wallLeft} -60h-180a180 180 0 0 0 180 180M-60 ${wallBottom}v180a180 180 0 0 0 180 -180`),
        'thin',
      ),
      ...letBooths(random).map(({ x, y, width, height, material }) =>
        pen.part(rect(x, y, width, height), material),
      ),
      pen.part(rect(-20, -50, 220, 380), 'accent'),
      pen.part(rect(10, 210, 160, 90), 'warmDeep', 'medium'),
      pen.part(circle(90, 60, random.between(34, 80)), 'light', 'medium'),
      pen.part(path('M-20 -50h90v46h-90Z'), 'warmDeep', 'medium'),
      pen.line(path('M200 150a74 74 0 0 1 74 74h-74'), 'thin'),
      ...columns.map((column) => pen.flat(column, 'light')),
      pen.axis(segment(-640, 15, end, 15)),
      pen.axis(segment(-75, wallTop, -75, wallBottom)),
      pen.axis(segment(255, wallTop, 255, wallBottom)),
      pen.stroke(path(`M${wallLeft - 160} 30H-75V130H-26`), 'accent', 12),
      pen.dimension(point(-20, 330), point(200, 330), 56),
      '</g>',
    ].join('')
  },
  framing: {
    hero: { x: 60, y: 10, zoom: 1 },
    thumbnail: { x: 60, y: 10, zoom: 0.85 },
    cta: { x: 60, y: 10, zoom: 0.9 },
  },
}
