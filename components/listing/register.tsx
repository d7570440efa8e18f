import { Picture } from '@/components/picture'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { formatMonthAndDay } from '@/lib/site/dates/calendar-day'
import type { CardView } from '@/lib/views/card-view'
import type { RegisterYear } from '@/lib/views/register'
import { KindName } from './kind-name'

/** An archive as the register of a set of drawings: ruled rows by year, each with its sheet number. */
export function Register({ years }: { years: RegisterYear<CardView>[] }) {
  return years.map(({ year, rows }) => (
    <section key={year} className="register-year" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`} className="display-face text-section text-accent even-figures">
        {year}
      </h2>
      <ol>
        {rows.map((row) => (
          <li key={row.path}>
            <Row row={row} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

/** One piece. All of it is the link's target; the link's name is the title alone. */
function Row({ row }: { row: RegisterYear<CardView>['rows'][number] }) {
  return (
    <article className="group register-row relative">
      <p className="label register-facts">
        <span className="text-quiet">
          <span className="sr-only">Sheet </span>
          {row.sheet}
        </span>
        <KindName postType={row.postType}>{row.kind}</KindName>
        <time dateTime={row.day}>{formatMonthAndDay(row.day)}</time>
      </p>
      <div className="min-w-0 [grid-area:words]">
        <h3 className="display-face text-title-small">
          <a className="cover-link" href={row.path} data-print={absoluteUrl(row.path)}>
            {row.title}
          </a>
        </h3>
        <p className="mt-1 truncate text-teaser text-quiet">{row.description}</p>
      </div>
      <Picture
        picture={row.thumbnail}
        sizes="6rem"
        className="card-picture aspect-616/428 w-full [grid-area:picture] max-md:mt-1"
      />
    </article>
  )
}
