import { path, point, polygon, range, rect, segment, short } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Material } from '@/artwork/palette'

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

const BARS: readonly Bar[] = [
  { row: 0, from: 0.4, to: 3.1, material: 'second' },
  { row: 0, from: 6.2, to: 9, material: 'warm' },
  { row: 1, from: 2, to: 5.6, material: 'accent' },
  { row: 2, from: 0.4, to: 2, material: 'warm' },
  { row: 2, from: 4.6, to: 8.4, material: 'light' },
  { row: 3, from: 1.4, to: 4.2, material: 'light' },
  { row: 3, from: 7, to: 12, material: 'second' },
  { row: 4, from: 3.4, to: 6.8, material: 'warm' },
  { row: 5, from: 0.8, to: 2.6, material: 'second' },
  { row: 5, from: 5.2, to: 10, material: 'accent' },
  { row: 6, from: 2.4, to: 7.4, material: 'light' },
]

/** A year's plan on one sheet: a column for each month, bars, milestones and what hangs on what. */
export const planSheet: Motif = {
  draw: ({ pen, view }: Stage) => {
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
      ...BARS.map(({ row, from, to, material }) =>
        pen.part(rect(x(from), y(row + 1) + 17, (to - from) * COLUMN, ROW - 34), material),
      ),
      after(3.1, 0, 4.3, 1),
      after(4.2, 3, 5.4, 4),
      after(2, 2, 3.1, 3),
      after(2.6, 5, 3.2, 6),
      milestone(5.6, 1),
      milestone(6.8, 4),
      milestone(2.6, 5),
      pen.stroke(segment(x(3.75), TOP - 60, x(3.75), TOP + height + 60), 'accent', 9),
      pen.part(
        polygon([point(x(3.75) - 40, TOP - 66), point(x(3.75) + 40, TOP - 66), point(x(3.75), TOP)]),
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
