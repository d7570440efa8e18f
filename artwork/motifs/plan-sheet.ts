import { path, point, polygon, range, rect, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Material } from '@/artwork/palette'
import type { Random } from '@/artwork/random'

const COLUMN = 128
const ROW = 96
const LEFT = -520
const TOP = -330

interface Bar {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly material: Material
}

const FILLS = ['second', 'accent', 'warm', 'light'] as const
const ROWS = 7

/** One or two bars in each row; most rows begin where the one above has come to. */
function layBars(random: Random): Bar[] {
  let after = random.between(0.3, 1.5)
  return range(ROWS).flatMap((row) => {
    const from = after
    const to = from + random.between(1.3, 3.6)
    after = random.pick(to + 0.5, from + 0.6, random.between(0.3, 2.5))
    if (after > 7) after = random.between(0.4, 2)
    const first: Bar = { row, from, to, material: random.pick(...FILLS) }
    const later = to + random.between(0.6, 2.4)
    const end = Math.min(12, later + random.between(1.2, 4))
    return later > 10.5 ? [first] : [first, { row, from: later, to: end, material: random.pick(...FILLS) }]
  })
}

/** A year's plan on one sheet: a column for each month, bars, milestones and what hangs on what. */
export const planSheet: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const bars = layBars(random)
    const today = random.between(2.2, 8.4)
    const x = (column: number) => LEFT + column * COLUMN
    const y = (row: number) => TOP + row * ROW
    const width = 12 * COLUMN
    const height = 8 * ROW
    const milestone = (column: number, row: number) => {
      const [cx, cy] = [x(column), y(row + 1) + ROW / 2]
      return pen.part(
        polygon([point(cx, cy - 38), point(cx + 38, cy), point(cx, cy + 38), point(cx - 38, cy)]),
        'light',
        'medium',
      )
    }
    const after = (fromColumn: number, fromRow: number, toColumn: number, toRow: number) => {
      const [startX, startY] = [x(fromColumn), y(fromRow + 1) + ROW / 2]
      const tip = point(x(toColumn), y(toRow + 1) + 14)
      return pen.line(path(`M${short(startX)} ${startY}H${short(tip.x)}V${tip.y}`)) + pen.arrow(tip, 90)
    }
    return [
      '<g transform="rotate(-8)">',
      pen.construct(segment(view.left * 1.2, TOP, LEFT, TOP)),
      pen.construct(segment(view.left * 1.2, TOP + height, LEFT, TOP + height)),
      pen.flat(rect(LEFT + 34, TOP + 40, width, height), 'recess', 0.6),
      pen.part(rect(LEFT, TOP, width, height), 'base'),
      pen.part(rect(LEFT, TOP, width, ROW), 'warmDeep'),
      pen.line(
        path(
          range(11)
            .map((index) => `M${x(index + 1)} ${TOP}v${height}`)
            .join(''),
        ),
        'thin',
      ),
      pen.construct(
        path(
          range(7)
            .map((index) => `M${LEFT} ${y(index + 1)}h${width}`)
            .join(''),
        ),
      ),
      ...range(12).map((index) => pen.figure(point(x(index + 0.5), y(0.5)), String(index + 1))),
      ...bars.map(({ row, from, to, material }) =>
        pen.part(rect(x(from), y(row + 1) + 17, (to - from) * COLUMN, ROW - 34), material),
      ),
      ...bars.flatMap(({ row, to }) => {
        const next = bars.find((bar) => bar.row === row + 1 && bar.from > to && bar.from < to + 1.6)
        return next ? [after(to, row, next.from + 0.3, row + 1)] : []
      }),
      ...random
        .shuffle(bars.slice(2))
        .slice(0, 3)
        .map(({ row, to }) => milestone(to, row)),
      pen.stroke(segment(x(today), TOP - 60, x(today), TOP + height + 60), 'accent', 9),
      pen.part(
        polygon([point(x(today) - 40, TOP - 66), point(x(today) + 40, TOP - 66), point(x(today), TOP)]),
        'accent',
      ),
      '</g>',
    ].join('')
  },
  framing: {
    hero: { x: 0, y: 40, zoom: 1 },
    thumbnail: { x: -40, y: 40, zoom: 0.9 },
    cta: { x: -60, y: 40, zoom: 0.95 },
  },
}
