import type { CardView } from '@/lib/views/card-view'
import { Card } from './card'

/** A few documents side by side, under a heading of their own. */
export function CardRow({ cards }: { cards: CardView[] }) {
  return (
    <ul className="grid grid-cols-1 gap-8 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map((card) => (
        <li key={card.path}>
          <Card card={card} />
        </li>
      ))}
    </ul>
  )
}
