import type { CardView } from '@/lib/views/card-view'
import { Card, type CardShape } from './card'

/** The rows of a sheet: one large with two small beside it, three of one size, words and a small one beside a large one. */
const rows: CardShape[][] = [
  ['wide', 'beside', 'beside'],
  ['stacked', 'stacked', 'stacked'],
  ['plain', 'wide', 'beside'],
  ['stacked', 'stacked', 'stacked'],
]
const sheet = rows.flat()

/** Documents laid out like the views on a drawing: of different sizes, in the order in which they come. */
export function CardGrid({ cards }: { cards: CardView[] }) {
  const shapes = cards.map((_, index) => sheet[index % sheet.length] ?? 'stacked')
  return (
    <ul className="grid grid-cols-1 gap-x-10 gap-y-12 sm:grid-cols-2 lg:grid-cols-12 lg:gap-y-16">
      {cards.map((card, index) => {
        const shape = shapes[index] ?? 'stacked'
        return (
          <li key={card.path} className={spanOf(shape, shapes[index - 1], shapes[index + 1])}>
            <Card card={card} heading="h2" shape={shape} />
          </li>
        )
      })}
    </ul>
  )
}

/** How much of the grid a card takes. The last one takes what is left of its row. */
function spanOf(shape: CardShape, before?: CardShape, after?: CardShape): string {
  if (shape === 'stacked') return 'lg:col-span-4'
  if (shape === 'beside') return 'lg:col-span-5'
  if (shape === 'plain') return after ? 'sm:col-span-full lg:col-span-5' : 'sm:col-span-full'
  if (after === 'beside') return 'sm:col-span-full lg:col-span-7 lg:row-span-2'
  return after || before === 'plain' ? 'sm:col-span-full lg:col-span-7' : 'sm:col-span-full'
}
