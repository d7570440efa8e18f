import { Picture } from '@/components/picture'
import type { CardView } from '@/lib/views/card-view'
import { KindMark } from './kind-mark'

/** How a card is laid out: picture above, a wide one, a small one beside the words, or words alone. */
export type CardShape = 'stacked' | 'wide' | 'beside' | 'plain'

type CardProps = { card: CardView; heading?: 'h2' | 'h3'; shape?: CardShape }

/** One document in a list. The whole card is the link's target; the link's name is the title alone. */
export function Card({ card, heading: Heading = 'h3', shape = 'stacked' }: CardProps) {
  return (
    <article className="card" data-shape={shape} data-kind={card.postType}>
      <div className="card-words">
        <p className="label card-kind">
          <span className="card-kind-name">
            <KindMark postType={card.postType} />
            {card.kind}
          </span>
          <time dateTime={card.day}>{card.date}</time>
        </p>
        <Heading className="card-title">
          <a className="card-link" href={card.path}>
            {card.title}
          </a>
        </Heading>
        <p className="card-description">{card.description}</p>
        <p className="label mt-3 text-quiet">{card.takes}</p>
      </div>
      {shape !== 'plain' && (
        <Picture
          picture={shape === 'wide' ? card.wide : card.thumbnail}
          className="card-picture"
          transitionName={shape === 'wide' ? `hero-${card.slug}` : undefined}
        />
      )}
    </article>
  )
}
