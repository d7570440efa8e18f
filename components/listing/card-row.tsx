import type { CardView } from '@/lib/views/card-view'
import { Card } from './card'

/** A few documents side by side, under a heading of their own. Of an odd number the last takes a row of two alone. */
export function CardRow({ cards }: { cards: CardView[] }) {
  const isClosing = (index: number) => index === cards.length - 1 && index % 2 === 0
  return (
    <ul className="grid grid-cols-1 gap-8 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map((card, index) => (
        <li key={card.path} className={isClosing(index) ? 'sm:max-lg:col-span-full' : undefined}>
          <Card card={card} shape={isClosing(index) ? 'closing' : 'stacked'} />
        </li>
      ))}
    </ul>
  )
}
