import type { SearchView } from '@/lib/views/search-view'
import { Filters } from './filters'
import { Results } from './results'
import { SearchNotes } from './search-notes'
import { SearchPages } from './search-pages'

/** The results of a search, how it went, and the links that narrow it down. */
export function SearchOutcome({ search }: { search: SearchView }) {
  const { query, total, first, results, kinds, topics, unfiltered, pages } = search
  const count = total === 0 ? 'Nothing found' : total === 1 ? '1 result' : `${total} results`
  return (
    <div className="mt-8 grid grid-cols-1 gap-x-16 gap-y-6 lg:mt-12 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <Filters kinds={kinds} topics={topics} />
      <section aria-labelledby="results">
        <h2 id="results" className="section-rule label wrap-anywhere">
          {count} for “{query}”
        </h2>
        <SearchNotes search={search} />
        {total === 0 && (
          <p className="mt-4 max-w-2xl">Fewer or other words may find more, and so may the topics below.</p>
        )}
        {unfiltered && (
          <p className="mt-4 max-w-2xl">
            <a href={unfiltered}>Show the results of every kind and topic</a>
          </p>
        )}
        <Results results={results} first={first} />
        <SearchPages pages={pages} />
      </section>
    </div>
  )
}
