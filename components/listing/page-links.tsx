import type { PageLink, Pagination } from '@/lib/site/addresses/pagination'

/** Links between the pages of a listing: previous, numbers, next. */
export function PageLinks({ pagination: { previous, next, numbers } }: { pagination: Pagination }) {
  return (
    <nav
      className="mt-16 wrapping-row gap-x-6 gap-y-3 border-t-2 border-type pt-5 display-face text-control even-figures max-sm:justify-between"
      aria-label="Pages"
    >
      {previous && (
        <a className="tap-target gap-[0.35em] before:content-['←'/'']" href={previous.path} rel="prev">
          Previous<span className="sr-only"> page</span>
        </a>
      )}
      <ol className="flex flex-wrap gap-2 max-sm:order-1 max-sm:w-full">
        {withKeys(numbers).map(({ key, link }) => (
          <li key={key}>
            {link === 'gap' ? (
              <span className="tap-target justify-center">…</span>
            ) : (
              <PageNumber link={link} />
            )}
          </li>
        ))}
      </ol>
      {next && (
        <a className="tap-target ml-auto gap-[0.35em] after:content-['→'/'']" href={next.path} rel="next">
          Next<span className="sr-only"> page</span>
        </a>
      )}
    </nav>
  )
}

function PageNumber({ link: { page, path, isCurrent } }: { link: PageLink }) {
  return (
    <a
      className="tap-target justify-center border border-rule no-underline hover:border-accent aria-[current]:border-type aria-[current]:bg-type aria-[current]:text-ground forced-colors:aria-[current]:underline"
      href={path}
      aria-label={`Page ${page}`}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {page}
    </a>
  )
}

/** A gap is known by the number before it. */
function withKeys(numbers: Pagination['numbers']) {
  return numbers.map((link, index) => {
    const before = numbers[index - 1]
    return { key: link === 'gap' ? `after ${before === 'gap' ? '' : before?.page}` : link.page, link }
  })
}
