import type { FactView } from '@/lib/report/facts'

/** Facts of a document, set like a title block. */
export function Facts({ facts }: { facts: FactView[] }) {
  return (
    <section aria-labelledby="facts" className="report-part">
      <h2 id="facts" className="section-rule label">
        Facts
      </h2>
      <dl className="report-facts">
        {facts.map(({ name, values }) => (
          <div key={name}>
            <dt className="label">{name}</dt>
            {values.map(({ text, href }) => (
              <dd key={text}>{href ? <a href={href}>{text}</a> : text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
