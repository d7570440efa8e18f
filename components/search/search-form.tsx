import { searchPath } from '@/lib/site/addresses/paths'
import { searchParameters } from '@/lib/site/addresses/search-address'
import { Lens } from './lens'

/** Where it is: in the header, on the page that searches, or on one that offers a search as a way on. */
type Place = 'header' | 'results' | 'page'

type SearchFormProps = {
  place: Place
  /** The last query. */
  query?: string
}

const labels = { header: 'Search the insights', results: 'Search for', page: 'Search for' } as const

const forms = {
  header: 'header-search',
  results: 'results-search md:max-w-3xl',
  page: 'max-w-3xl',
} as const
const words = { header: 'sr-only', results: 'label max-md:sr-only', page: 'label' } as const
/** A drawn box whose last cell is the button. */
const fields = {
  header: 'border border-quiet text-plain hover:border-type',
  results: 'border border-quiet text-plain md:mt-[0.4rem] md:border-2 md:border-type',
  page: 'mt-[0.4rem] border-2 border-type',
} as const
const inputs = {
  header: 'min-h-11',
  results: 'min-h-11 md:min-h-14 md:text-[length:var(--text-lead)]',
  page: 'min-h-14 text-[length:var(--text-lead)]',
} as const
const buttons = {
  header: 'border-l border-quiet',
  results: 'border-l border-quiet md:border-l-2 md:border-type md:px-6 display-face text-control',
  page: 'border-l-2 border-type px-6 display-face text-control',
} as const
const captions = { header: 'sr-only', results: 'max-md:sr-only', page: undefined } as const

/** A plain form, which works without script. */
export function SearchForm({ place, query }: SearchFormProps) {
  const field = `search-${place}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every reader's browser knows the search element yet
    <form role="search" aria-label={labels[place]} action={searchPath} className={forms[place]}>
      <label htmlFor={field} className={words[place]}>
        {labels[place]}
      </label>
      <span className={`flex bg-raised ${fields[place]}`}>
        <input
          id={field}
          className={`search-input ${inputs[place]}`}
          type="search"
          name={searchParameters.query}
          defaultValue={query}
          placeholder={place === 'page' ? undefined : 'Search'}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className={`search-button ${buttons[place]}`}>
          <Lens />
          <span className={captions[place]}>Search</span>
        </button>
      </span>
    </form>
  )
}
