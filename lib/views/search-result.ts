import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { findPassages } from '@/lib/content/documents/search'
import { findBestMatch } from '@/lib/content/search/best-match'
import { type Segment, toSegments } from '@/lib/content/search/mark'
import { termsOf } from '@/lib/content/search/words'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { toReadingTime } from './card-view'
import { kindLabel } from './kinds'

/** One result of a search. */
export type ResultView = {
  path: string
  /** Where the answer is: the document, or the very question or section. */
  href: string
  title: Segment[]
  kind: string
  /** `2019-12-19`, for machines. */
  day: string
  date: string
  readingTime: string
  /** The question or heading that `href` leads to. */
  place?: { label: string; title: Segment[] } | undefined
  /** One sentence around the best match. */
  context: Segment[]
}

/**
 * @param terms The terms of the query.
 * @param found The terms of the document that they found.
 */
export async function toResult(
  document: DocumentSummary,
  terms: string[],
  found: string[],
): Promise<ResultView> {
  const isFound = new Set(found)
  const mark = (text: string) => toSegments(text, (term) => isFound.has(term))
  const passages = await findPassages(document)
  const { passage, context } = findBestMatch(passages, terms, found, document.short_description)
  const place = isAbout(document, found, terms) ? undefined : passage
  return {
    path: document.path,
    href: place?.anchor ? `${document.path}#${encodeURIComponent(place.anchor)}` : document.path,
    title: mark(document.title),
    kind: kindLabel(document),
    day: document.date,
    date: formatDay(document.date),
    readingTime: toReadingTime(document.facts.words),
    place: place?.anchor
      ? { label: place.question ? `Question ${place.question}` : 'Section', title: mark(place.title ?? '') }
      : undefined,
    context: mark(context),
  }
}

/** Whether the title alone holds all that was looked for: then the document is the answer, and not a part of it. */
function isAbout({ title }: DocumentSummary, found: string[], terms: string[]): boolean {
  const words = new Set(termsOf(title).filter((term) => found.includes(term)))
  return terms.every((term) => [...words].some((word) => word.startsWith(term)))
}
