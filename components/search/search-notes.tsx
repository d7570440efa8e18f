import { MAX_QUERY_LENGTH } from '@/lib/content/search/query'
import type { SearchView } from '@/lib/views/search-view'

/** What there is to say about how a search went. */
export function SearchNotes({ search }: { search: SearchView }) {
  const { query, wasCut, isSmallWords, holdAll, total, suggestion } = search
  return (
    <div className="mt-4 max-w-2xl [&>*+*]:mt-2">
      {suggestion && (
        <p>
          Did you mean <a href={suggestion.href}>{suggestion.query}</a>?
        </p>
      )}
      {wasCut && (
        <p>Your words were cut after {MAX_QUERY_LENGTH} characters; the first of them were searched.</p>
      )}
      {isSmallWords && (
        <p>
          “{query}” is in nearly every text, so it was looked for in titles and headings. A telling word
          beside it finds more.
        </p>
      )}
      {!holdAll && total > 0 && <p>No piece holds all of these words. These hold some of them.</p>}
    </div>
  )
}
