import { searchPath } from './paths'

/** What the address of a search says. */
export type SearchRequest = {
  query: string
  /** Slug of the kind that results are limited to. */
  kind?: string | undefined
  /** Slug of the topic that results are limited to. */
  topic?: string | undefined
  /** Counted from 1. */
  page: number
}

/** Parameters as the framework gives them; a repeated one comes as a list. */
export type SearchParameters = Record<string, string | string[] | undefined>

/** The names of the parameters; the first is that of the form's field. */
export const searchParameters = { query: 'q', kind: 'kind', topic: 'topic', page: 'page' } as const

/** The path of a search with its parameters, percent-encoded; what says nothing is left out. */
export function searchAddress({ query, kind, topic, page }: SearchRequest): string {
  const parameters = new URLSearchParams({ [searchParameters.query]: query })
  if (kind) parameters.set(searchParameters.kind, kind)
  if (topic) parameters.set(searchParameters.topic, topic)
  if (page > 1) parameters.set(searchParameters.page, String(page))
  return `${searchPath}?${parameters}`
}

/** Reads any parameters of a search: of a repeated one the first counts, of a page only a number. */
export function toSearchRequest(parameters: SearchParameters): SearchRequest {
  const value = (name: keyof typeof searchParameters) => [parameters[searchParameters[name]]].flat()[0] ?? ''
  const page = value('page')
  return {
    query: value('query'),
    kind: value('kind') || undefined,
    topic: value('topic') || undefined,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}
