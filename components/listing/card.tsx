import { Picture } from '@/components/picture'
import type { CardView } from '@/lib/views/card-view'

type CardProps = { card: CardView; heading?: 'h2' | 'h3'; pictured?: 'thumbnail' | 'wide' }

/** One document in a list. The whole card is the link's target; the link's name is the title alone. */
export function Card({ card, heading: Heading = 'h3', pictured = 'thumbnail' }: CardProps) {
  return (
    <article className="card">
      <div className="card-words">
        <p className="label card-kind">
          <span>{card.kind}</span>
          <time dateTime={card.day}>{card.date}</time>
        </p>
        <Heading className="mt-2 display-face text-title text-balance">
          <a className="card-link" href={card.path}>
            {card.title}
          </a>
        </Heading>
        <p className="card-description">{card.description}</p>
        <p className="label mt-3 text-quiet">{card.readingTime}</p>
      </div>
      <Picture
        picture={card[pictured]}
        className={pictured === 'wide' ? 'card-picture card-picture-wide' : 'card-picture'}
        transitionName={pictured === 'wide' ? `hero-${card.slug}` : undefined}
      />
    </article>
  )
}
