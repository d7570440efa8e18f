import type { CardView } from '@/lib/views/card-view'
import { Card, type CardShape } from './card'

/** Rows of a sheet: one large beside two small, three alike, a headline beside a picture, the first one mirrored. */
const sheet: CardShape[] = [
  ...(['wide', 'beside', 'beside'] as const),
  ...(['stacked', 'stacked', 'stacked'] as const),
  ...(['plain', 'wide'] as const),
  ...(['beside', 'beside', 'beside', 'beside'] as const),
]

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
