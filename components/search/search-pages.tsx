import { listPageNumbers } from '@/lib/site/addresses/pagination'
import type { SearchView } from '@/lib/views/search-view'

const link =
  'tap-target justify-center text-plain aria-[current]:bg-type aria-[current]:text-ground aria-[current]:no-underline'

/** Links between the pages of a search: back, on, and by number. */
export function SearchPages({ pages }: { pages: SearchView['pages'] }) {
  if (pages.length < 2) return null
  const current = pages.findIndex(({ isCurrent }) => isCurrent)
  const [previous, next] = [pages[current - 1], pages[current + 1]]
  const numbers = listPageNumbers(current + 1, pages.length)
  const named = pages.filter(({ number }) => numbers.includes(number))
  return (
    <nav aria-label="Pages of results" className="label mt-8 flex flex-wrap gap-x-4 gap-y-2">
      {previous && (
        <a className={link} href={previous.href} rel="prev">
          Previous
        </a>
      )}
      <ol className="flex flex-wrap">
        {named.map(({ number, href, isCurrent }) => (
          <li key={number}>
            <a
              className={link}
              href={href}
              aria-label={`Page ${number}`}
              aria-current={isCurrent ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <a className={link} href={next.href} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}
