import { DrawingFrame } from '@/components/drawing-frame'
import { HeroPicture } from '@/components/hero-picture'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { CardView } from '@/lib/views/card-view'
import { KindMark } from './kind-mark'

/** The newest document across the full width. */
export function Feature({ card }: { card: CardView }) {
  return (
    <article className="group hero min-h-[min(44rem,80svh)] items-end">
      <HeroPicture picture={card.hero} slug={card.slug} />
      <DrawingFrame />
      <div className="hero-width pt-40 pb-13">
        <div className="over-picture w-fit max-w-full">
          <p className="label kind-line">
            <span className="inline-flex items-center gap-[0.45em] text-copper-light">
              <KindMark postType={card.postType} className="size-[1.15em]" />
              Latest · {card.kind}
            </span>
            <time dateTime={card.day}>{card.date}</time>
          </p>
          <h2 className="mt-3 max-w-4xl display-face text-headline-long text-balance">
            <a className="cover-link" href={card.path} data-print={absoluteUrl(card.path)}>
              {card.title}
            </a>
          </h2>
          <p className="mt-4 max-w-xl text-lead text-pretty">{card.description}</p>
        </div>
      </div>
    </article>
  )
}
