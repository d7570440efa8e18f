import type { CardView } from '@/lib/views/card-view'
import { Card } from './card'
import { toCardRows } from './card-rows'
import type { CardShape } from './card-shapes'

type CardGridProps = {
  cards: CardView[]
  /** Whether nothing pictured is above it, so that its first picture is the largest that readers see at first. */
  isFirst?: boolean
}

/** Documents laid out like the views on a drawing: of different sizes, in the order in which they come. */
export function CardGrid({ cards, isFirst = false }: CardGridProps) {
  const places = toCardRows(cards.length).flatMap((row) =>
    row.map((shape) => ({ shape, span: spanOf(shape, row) })),
  )
  return (
    <ul className="grid grid-cols-1 gap-x-10 gap-y-12 sm:grid-cols-2 lg:grid-cols-12 lg:gap-y-16">
      {cards.map((card, index) => (
        <li key={card.path} className={places[index]?.span}>
          <Card card={card} heading="h2" shape={places[index]?.shape} eager={isFirst && index === 0} />
        </li>
      ))}
    </ul>
  )
}

/** How much of the grid a card takes in its row. */
function spanOf(shape: CardShape, row: CardShape[]): string {
  if (row.length === 1) return 'sm:col-span-full'
  if (shape === 'half') return 'lg:col-span-6'
  if (shape === 'stacked') return 'lg:col-span-4'
  if (shape === 'closing') return 'sm:col-span-full lg:col-span-4'
  if (shape === 'beside') return row[0] === 'wide' ? 'lg:col-span-5' : 'sm:col-span-full lg:col-span-5'
  if (shape === 'plain') return 'sm:col-span-full lg:col-span-5'
  return 'sm:col-span-full lg:col-span-7 lg:row-span-2'
}
