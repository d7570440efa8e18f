import { searchPath } from '@/lib/site/addresses/paths'
import { searchParameters } from '@/lib/site/addresses/search-address'

type SearchFormProps = {
  /** Distinguishes this form from others on the page, for screen readers and in identifiers. */
  name: 'site' | 'page'
  /** The last query. */
  query?: string
}

const labels = { site: 'Search the insights', page: 'Search for' } as const

const forms = {
  site: 'header-search',
  page: 'max-w-3xl',
} as const
/** A drawn box whose last cell is the button. */
const fields = {
  site: 'border border-quiet text-plain hover:border-type',
  page: 'mt-[0.4rem] border-2 border-type',
} as const
const inputs = { site: 'min-h-11', page: 'min-h-14 text-[length:var(--text-lead)]' } as const
const buttons = {
  site: 'border-l border-quiet',
  page: 'border-l-2 border-type px-4 display-face text-control min-[30rem]:px-6',
} as const

/** A plain form, which works without script. */
export function SearchForm({ name, query }: SearchFormProps) {
  const field = `search-${name}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every reader's browser knows the search element yet
    <form role="search" aria-label={labels[name]} action={searchPath} className={forms[name]}>
      <label htmlFor={field} className={name === 'site' ? 'sr-only' : 'label'}>
        {labels[name]}
      </label>
      <span className={`flex bg-raised ${fields[name]}`}>
        <input
          id={field}
          className={`search-input ${inputs[name]}`}
          type="search"
          name={searchParameters.query}
          defaultValue={query}
          placeholder={name === 'site' ? 'Search' : undefined}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className={`search-button ${buttons[name]}`}>
          <Lens />
          <span className={name === 'site' ? 'sr-only' : undefined}>Search</span>
        </button>
      </span>
    </form>
  )
}

function Lens() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      aria-hidden="true"
      className="fill-none stroke-current stroke-[1.6]"
    >
      <circle cx="10" cy="10" r="6.5" />
      <path d="M15 15 21.5 21.5M10 1.5V5M10 15V18.5M1.5 10H5M15 10H18.5" />
    </svg>
  )
}
