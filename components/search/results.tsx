import type { ResultView } from '@/lib/views/search-result'
import { Marked } from './marked'

/** What a search found, as a parts list. `first` is the number of the first one. */
export function Results({ results, first }: { results: ResultView[]; first: number }) {
  return (
    <ol className="results" start={first}>
      {results.map((result) => (
        <li key={result.path}>
          <Result result={result} />
        </li>
      ))}
    </ol>
  )
}

/** One result. All of it is the link's target; the link's name is the title alone. */
function Result({
  result: { href, title, kind, day, date, readingTime, place, context },
}: {
  result: ResultView
}) {
  return (
    <article className="result">
      <p className="label card-kind">
        <span>{kind}</span>
        <time dateTime={day}>{date}</time>
        <span className="text-quiet">{readingTime}</span>
      </p>
      <h3 className="mt-1 display-face text-title text-balance">
        <a className="card-link" href={href}>
          <Marked segments={title} />
        </a>
      </h3>
      {place && (
        <p className="result-place">
          <span className="label">{place.label}</span> <Marked segments={place.title} />
        </p>
      )}
      <p className="result-context">
        <Marked segments={context} />
      </p>
    </article>
  )
}
