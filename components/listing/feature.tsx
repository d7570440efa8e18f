import { DrawingFrame } from '@/components/drawing-frame'
import { Picture } from '@/components/picture'
import type { CardView } from '@/lib/views/card-view'
import { KindMark } from './kind-mark'

/** The newest document across the full width. */
export function Feature({ card }: { card: CardView }) {
  return (
    <article className="feature">
      <Picture picture={card.wide} className="jumbotron-picture" eager transitionName={`hero-${card.slug}`} />
      <DrawingFrame />
      <div className="feature-words">
        <p className="label card-kind">
          <span className="card-kind-name">
            <KindMark postType={card.postType} />
            Latest · {card.kind}
          </span>
          <time dateTime={card.day}>{card.date}</time>
        </p>
        <h2 className="mt-3 max-w-4xl display-face text-headline-long text-balance">
          <a className="card-link" href={card.path}>
            {card.title}
          </a>
        </h2>
        <p className="mt-4 max-w-xl text-lead">{card.description}</p>
      </div>
    </article>
  )
}
