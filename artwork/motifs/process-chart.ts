import { circle, type Point, path, point, polygon, rect, segment } from '@/artwork/geometry'
import type { Motif, Stage } from '@/artwork/motif'
import type { Pen } from '@/artwork/pen'

const UPPER = -180
const LOWER = 220

const UPPER_PLACES = [-360, 40, 465] as const
const LOWER_PLACES = [438, 40, -360] as const
/** How far a symbol reaches to either side. */
const HALF = {
  operation: 158,
  decision: 190,
  control: 158,
  inspection: 146,
  delay: 140,
  storage: 130,
} as const
type Symbol = keyof typeof HALF
const SYMBOLS: readonly Symbol[] = ['operation', 'decision', 'control', 'inspection', 'delay', 'storage']

function drawSymbol(pen: Pen, symbol: Symbol, { x, y }: Point, number: number): string {
  const figure = (size: number, on?: 'light', lift = 0) =>
    pen.figure(point(x, y - lift), String(number), { size, ...(on && { on }) })
  switch (symbol) {
    case 'operation':
      return (
        pen.part(circle(x, y, 158), 'light') +
        pen.line(circle(x, y, 132), 'thin', 'light') +
        figure(110, 'light')
      )
    case 'decision':
      return (
        pen.part(
          polygon([point(x, y - 190), point(x + 190, y), point(x, y + 190), point(x - 190, y)]),
          'accent',
        ) + figure(110)
      )
    case 'control':
      return pen.part(circle(x, y, 158), 'warm') + pen.line(circle(x, y, 132), 'thin') + figure(110)
    case 'inspection':
      return (
        pen.part(rect(x - 146, y - 146, 292, 292), 'light') +
        pen.part(circle(x, y, 110), 'second', 'medium') +
        figure(110)
      )
    case 'delay':
      return pen.part(path(`M${x - 140} ${y - 146}h130a146 146 0 0 1 0 292h-130Z`), 'base') + figure(110)
    case 'storage':
      return (
        pen.part(polygon([point(x - 160, y - 140), point(x + 160, y - 140), point(x, y + 150)]), 'warm') +
        pen.line(segment(x - 92, y - 16, x + 92, y - 16), 'medium') +
        figure(84, undefined, 72)
      )
  }
}

/** The flow chart of a line in the engineer's symbols: operation, inspection, decision, delay, storage. */
export const processChart: Motif = {
  draw: ({ pen, random, view }: Stage) => {
    const symbols = random.shuffle(SYMBOLS)
    const [upper, lower] = [symbols.slice(0, 3), symbols.slice(3)]
    const right = view.right + 60
    const route = `M${view.left} ${UPPER}H700A200 200 0 0 1 700 ${LOWER}H-360`
    return [
      pen.construct(path(`M${view.left} ${UPPER - 150}H${right}M${view.left} ${UPPER + 150}H${right}`)),
      pen.construct(path(`M${view.left} ${LOWER - 150}H${right}M${view.left} ${LOWER + 150}H${right}`)),
      pen.stroke(path(route), 'second', 26),
      pen.stroke(path(`M-400 ${UPPER}H700A200 200 0 0 1 700 ${LOWER}H-400`), 'accent', 26),
      pen.part(rect(780, UPPER - 140, 280, 280), 'base'),
      pen.line(path(`M40 ${UPPER + 140}V${LOWER - 146}`), 'heavy'),
      ...upper.map((symbol, index) =>
        drawSymbol(pen, symbol, point(UPPER_PLACES[index] ?? 0, UPPER), index + 1),
      ),
      ...lower.map((symbol, index) =>
        drawSymbol(pen, symbol, point(LOWER_PLACES[index] ?? 0, LOWER), index + 4),
      ),
      pen.arrow(point(40, LOWER - (lower[1] === 'decision' ? 190 : 148)), 90, 44),
      ...upper
        .slice(1)
        .map((symbol, index) =>
          pen.arrow(point((UPPER_PLACES[index + 1] ?? 0) - HALF[symbol], UPPER), 0, 48),
        ),
      ...lower.map((symbol, index) =>
        pen.arrow(point((LOWER_PLACES[index] ?? 0) + HALF[symbol], LOWER), 180, 48),
      ),
    ].join('')
  },
  framing: {
    hero: { x: 0, y: 15, zoom: 0.95 },
    thumbnail: { x: 40, y: 15, zoom: 0.86 },
    cta: { x: 40, y: 15, zoom: 0.9 },
    card: { x: 0, y: 15, zoom: 0.95 },
  },
}
