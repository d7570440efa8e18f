import type { PageLink, Pagination } from '@/lib/addresses/pagination'

/** The way between the pages of a listing: previous, numbers, next. */
export function PageLinks({ pagination: { previous, next, numbers } }: { pagination: Pagination }) {
  return (
    <nav className="page-links" aria-label="Pages">
      {previous && (
        <a className="page-links-step" href={previous.path} rel="prev">
          Previous<span className="sr-only"> page</span>
        </a>
      )}
      <ol className="page-links-numbers">
        {withKeys(numbers).map(({ key, link }) => (
          <li key={key}>{link === 'gap' ? <span>…</span> : <PageNumber link={link} />}</li>
        ))}
      </ol>
      {next && (
        <a className="page-links-step page-links-next" href={next.path} rel="next">
          Next<span className="sr-only"> page</span>
        </a>
      )}
    </nav>
  )
}

function PageNumber({ link: { page, path, isCurrent } }: { link: PageLink }) {
  return (
    <a href={path} aria-label={`Page ${page}`} aria-current={isCurrent ? 'page' : undefined}>
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
