import { searchPath } from '@/lib/addresses/paths'
import { searchParameters } from '@/lib/addresses/search-address'

type SearchFormProps = {
  /** Distinguishes this form from others on the page, for the ear and in identifiers. */
  name: 'site' | 'page'
  /** What was looked for last. */
  query?: string
}

const labels = { site: 'Search the insights', page: 'Search for' } as const

/** The way to search, by a plain form that works without script. */
export function SearchForm({ name, query }: SearchFormProps) {
  const field = `search-${name}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every reader's browser knows the search element yet
    <form
      role="search"
      aria-label={labels[name]}
      action={searchPath}
      className={`search-form search-form-${name}`}
    >
      <label htmlFor={field} className={name === 'site' ? 'sr-only' : 'label'}>
        {labels[name]}
      </label>
      <span className="search-field">
        <input
          id={field}
          type="search"
          name={searchParameters.query}
          defaultValue={query}
          placeholder={name === 'site' ? 'Search' : undefined}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">
          <Lens />
          <span className={name === 'site' ? 'sr-only' : undefined}>Search</span>
        </button>
      </span>
    </form>
  )
}

function Lens() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="search-lens">
      <circle cx="10" cy="10" r="6.5" />
      <path d="M15 15 21.5 21.5M10 1.5V5M10 15V18.5M1.5 10H5M15 10H18.5" />
    </svg>
  )
}
