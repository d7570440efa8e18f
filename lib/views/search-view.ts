import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { findSearchIndex } from '@/lib/content/documents/search'
import { toQuery } from '@/lib/content/search/query'
import { search, suggestQuery } from '@/lib/content/search/query-index'
import type { SearchIndex } from '@/lib/content/search/search-index'
import { type SearchRequest, searchAddress } from '@/lib/site/addresses/search-address'
import type { Audience } from '@/lib/site/audience'
import { isWithin, type SearchFilter, toFilters } from './search-filters'
import { type ResultView, toResult } from './search-result'

/** How many results a page shows. */
const resultsPerPage = 20

/** Everything that the page of a search shows. */
export type SearchView = {
  query: string
  /** Whether the query was longer than what is searched. */
  wasCut: boolean
  /** Whether it holds nothing but words such as "the", which are looked for in titles and headings. */
  isSmallWords: boolean
  /** Whether each result holds all of the words. */
  holdAll: boolean
  /** How many there are within the filters. */
  total: number
  /** The place of the first one shown among them, counted from 1. */
  first: number
  results: ResultView[]
  kinds: SearchFilter[]
  topics: SearchFilter[]
  /** The link to the same search without filters, where there are any. */
  unfiltered?: string | undefined
  suggestion?: { query: string; href: string } | undefined
  pages: { number: number; href: string; isCurrent: boolean }[]
}

type Found = { document: DocumentSummary; terms: string[] }

/** Searches what an audience may see. @param request What the visitor asked for, which may be anything. */
export async function findSearchView(request: SearchRequest, audience: Audience): Promise<SearchView> {
  const query = toQuery(request.query)
  const { text, terms, wasCut, isSmallWords } = query
  const index = await findSearchIndex(audience)
  const { hits, holdAll } = search(index, query)
  const served = servedByPath(listVisible(audience))
  const found: Found[] = hits.flatMap(({ id, found }) => {
    const document = served.get(id)
    return document ? [{ document, terms: found }] : []
  })
  const shown = found.filter(({ document }) => isWithin(document, request))
  const pageCount = Math.max(1, Math.ceil(shown.length / resultsPerPage))
  const page = Math.min(request.page, pageCount)
  const asked = { ...request, query: text, page: 1 }
  const start = (page - 1) * resultsPerPage
  const results = shown.slice(start, start + resultsPerPage)
  return {
    query: text,
    wasCut,
    isSmallWords,
    holdAll,
    total: shown.length,
    first: start + 1,
    results: await Promise.all(results.map((each) => toResult(each.document, terms, each.terms))),
    ...toFilters(
      found.map(({ document }) => document),
      asked,
    ),
    unfiltered: request.kind || request.topic ? searchAddress({ query: text, page: 1 }) : undefined,
    suggestion: toSuggestion(text, index),
    pages: Array.from({ length: pageCount }, (_, at) => ({
      number: at + 1,
      href: searchAddress({ ...asked, page: at + 1 }),
      isCurrent: at + 1 === page,
    })),
  }
}

const servedByPath = oncePerList(
  (documents) => new Map(documents.map((document) => [document.path, document])),
)

function toSuggestion(text: string, index: SearchIndex): SearchView['suggestion'] {
  const query = suggestQuery(index, text)
  return query === undefined ? undefined : { query, href: searchAddress({ query, page: 1 }) }
}
