import { RuledSection } from '@/components/layout/ruled-section'
import { CardRow } from '@/components/listing/card-row'
import { Picture } from '@/components/picture'
import type { CardView } from '@/lib/views/card-view'

type FurtherReadingProps = { next?: CardView | undefined; related: CardView[] }

/** Where to go from here: the next article with its picture, then related ones. */
export function FurtherReading({ next, related }: FurtherReadingProps) {
  return (
    <div className="page-width print:hidden">
      {next && <NextArticle next={next} />}
      {related.length > 0 && (
        <RuledSection id="related" heading="Related" className="mt-16">
          <CardRow cards={related} />
        </RuledSection>
      )}
    </div>
  )
}

function NextArticle({ next }: { next: CardView }) {
  return (
    <section className="group sheet mt-16 min-h-[clamp(17rem,34vw,26rem)] items-end" aria-labelledby="next">
      <Picture
        picture={next.hero}
        sizes="clamp(56rem, 110vw, 84rem)"
        className="-z-1 backdrop"
        transitionName={`hero-${next.slug}`}
      />
      <div className="sheet-words">
        <h2 id="next" className="label">
          Next
        </h2>
        <p className="mt-2 display-face text-title text-balance">
          <a className="cover-link" href={next.path}>
            {next.title}
          </a>
        </p>
        <p className="mt-3 label opacity-80">
          {next.kind} · {next.takes}
        </p>
      </div>
    </section>
  )
}
