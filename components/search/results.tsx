import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { ResultView } from '@/lib/views/search-result'
import { Marked } from './marked'

/** What a search found, as a parts list. `first` is the number of the first one. */
export function Results({ results, first }: { results: ResultView[]; first: number }) {
  return (
    <ol className="mt-2" start={first}>
      {results.map((result) => (
        <li key={result.path} className="numbered-result">
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
    <article className="group relative">
      <p className="label kind-line">
        <span>{kind}</span>
        <time dateTime={day}>{date}</time>
        <span className="text-quiet">{readingTime}</span>
      </p>
      <h3 className="mt-1 display-face text-title text-balance">
        <a className="cover-link" href={href} data-print={absoluteUrl(href)}>
          <Marked segments={title} />
        </a>
      </h3>
      {place && (
        <p className="mt-[0.6rem] text-teaser/[1.4]">
          <span className="label mr-[0.4rem] text-accent">{place.label}</span>{' '}
          <Marked segments={place.title} />
        </p>
      )}
      <p className="mt-2 max-w-176 text-teaser/[1.5] text-quiet">
        <Marked segments={context} />
      </p>
    </article>
  )
}
