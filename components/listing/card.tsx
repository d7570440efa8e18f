import { Picture } from '@/components/picture'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { kindFacts } from '@/lib/site/collections'
import type { CardView } from '@/lib/views/card-view'
import { type CardShape, descriptions, frames, pictures, sizes, slips, titles, words } from './card-shapes'
import { KindName } from './kind-name'

type CardProps = { card: CardView; heading?: 'h2' | 'h3'; shape?: CardShape; eager?: boolean }

/**
 * One document in a list. The whole card is the link's target; the link's name is the title alone. The picture is first
 * on the screen and last for screen readers.
 */
export function Card({ card, heading: Heading = 'h3', shape = 'stacked', eager = false }: CardProps) {
  const { isBrief } = kindFacts[card.postType]
  const frame = isBrief ? `border-copper bg-raised px-5 ${slips[shape]}` : frames[shape]
  return (
    <article className={`group relative flex h-full ${frame}`}>
      <div className={words[shape]}>
        <p className="label kind-line">
          <KindName postType={card.postType}>{card.kind}</KindName>
          <time dateTime={card.day}>{card.date}</time>
        </p>
        <Heading className={`mt-2 display-face ${titles[shape]}`}>
          <a className="cover-link" href={card.path} data-print={absoluteUrl(card.path)}>
            {card.title}
          </a>
        </Heading>
        <p className={`mt-2 line-clamp-3 text-quiet ${descriptions[shape]}`}>{card.description}</p>
        <p className="label mt-3 text-quiet">{card.takes}</p>
      </div>
      {shape !== 'plain' && (
        <Picture
          picture={shape === 'wide' ? card.hero : card.thumbnail}
          sizes={sizes[shape]}
          className={`card-picture ${pictures[shape]}`}
          eager={eager}
          transitionName={shape === 'wide' ? `hero-${card.slug}` : undefined}
        />
      )}
    </article>
  )
}
