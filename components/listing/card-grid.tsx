import type { CardView } from '@/lib/views/card-view'
import { Card } from './card'

/** Every so many cards one leads across more columns, with its wide picture. */
const leadEvery = 5

/** A list of documents in columns of different widths. */
export function CardGrid({ cards }: { cards: CardView[] }) {
  return (
    <ul className="card-grid">
      {cards.map((card, index) => {
        const leads = index % leadEvery === 0
        return (
          <li key={card.path} className={leads ? 'card-grid-lead' : undefined}>
            <Card card={card} heading="h2" pictured={leads ? 'wide' : 'thumbnail'} />
          </li>
        )
      })}
    </ul>
  )
}
