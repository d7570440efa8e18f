import { listingPagePath } from './paths'

/** Documents on one page of a listing. */
export const perPage = 12

/** Up to so many pages every number is a link of its own. */
const MAX_NUMBERS = 9
/** How many pages are named on each side of the current one. */
const AROUND = 2

export type PageLink = { page: number; path: string; isCurrent: boolean }

/** The way between the pages of a listing. There is a gap where numbers are left out. */
export type Pagination = {
  page: number
  pageCount: number
  previous?: PageLink | undefined
  next?: PageLink | undefined
  numbers: (PageLink | 'gap')[]
}

/** How many pages a listing of so many documents fills; none when it is empty. */
export function countPages(documents: number): number {
  return Math.ceil(documents / perPage)
}

/** @returns The numbers of the pages that are named: all of a few; of many the first, the last and those around `page`. */
export function listPageNumbers(page: number, pageCount: number): number[] {
  const all = Array.from({ length: pageCount }, (_, index) => index + 1)
  return all.filter(
    (number) =>
      pageCount <= MAX_NUMBERS || number === 1 || number === pageCount || Math.abs(number - page) <= AROUND,
  )
}

/**
 * @param listing Path of the listing's first page.
 * @param page The page of the links, from 1 to `pageCount`.
 */
export function toPagination(listing: string, page: number, pageCount: number): Pagination {
  const toLink = (number: number): PageLink => ({
    page: number,
    path: listingPagePath(listing, number),
    isCurrent: number === page,
  })
  const shown = listPageNumbers(page, pageCount)
  return {
    page,
    pageCount,
    previous: page > 1 ? toLink(page - 1) : undefined,
    next: page < pageCount ? toLink(page + 1) : undefined,
    numbers: shown.flatMap((number, index) =>
      index > 0 && number - (shown[index - 1] ?? 0) > 1 ? ['gap' as const, toLink(number)] : [toLink(number)],
    ),
  }
}
