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
        <section className="mt-16" aria-labelledby="related">
          <h2 id="related" className="section-rule label mb-6">
            Related
          </h2>
          <CardRow cards={related} />
        </section>
      )}
    </div>
  )
}

function NextArticle({ next }: { next: CardView }) {
  return (
    <section className="next-article" aria-labelledby="next">
      <Picture picture={next.wide} className="next-article-picture" transitionName={`hero-${next.slug}`} />
      <div className="next-article-words">
        <h2 id="next" className="label">
          Next
        </h2>
        <p className="mt-2 display-face text-title text-balance">
          <a className="card-link" href={next.path}>
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
