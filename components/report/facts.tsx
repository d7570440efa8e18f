import type { FactView } from '@/lib/preview/report/facts'

/** Facts of a document, set like a title block. */
export function Facts({ facts }: { facts: FactView[] }) {
  return (
    <section aria-labelledby="facts" className="mt-12">
      <h2 id="facts" className="report-heading">
        Facts
      </h2>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] border border-type">
        {facts.map(({ name, values }) => (
          <div key={name} className="border border-rule px-4 py-3">
            <dt className="label text-quiet">{name}</dt>
            {values.map(({ text, href }) => (
              <dd key={text} className="wrap-anywhere">
                {href ? <a href={href}>{text}</a> : text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
