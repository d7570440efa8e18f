import type { CardView } from '@/lib/views/card-view'
import { Card, type CardShape } from './card'

/** The rows of a sheet: one large with two small beside it, three alike, words and a small one beside a large one. */
const rows: CardShape[][] = [
  ['wide', 'beside', 'beside'],
  ['stacked', 'stacked', 'stacked'],
  ['plain', 'wide', 'beside'],
  ['stacked', 'stacked', 'stacked'],
]
const sheet = rows.flat()

/** Documents laid out like the views on a drawing: of different sizes, in the order in which they come. */
export function CardGrid({ cards }: { cards: CardView[] }) {
  return (
    <ul className="card-grid">
      {cards.map((card, index) => {
        const shape = sheet[index % sheet.length] ?? 'stacked'
        return (
          <li key={card.path} data-shape={shape}>
            <Card card={card} heading="h2" shape={shape} />
          </li>
        )
      })}
    </ul>
  )
}
