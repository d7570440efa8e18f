import type { DocumentTypes } from 'contentlayer/generated'
import type { TextFacts } from '@/lib/content/markdown/facts'
import { documentPath, fileNamePath, slugOf } from '@/lib/site/addresses/paths'
import { collectionOf } from '@/lib/site/collections'
import { toCalendarDay } from '@/lib/site/dates/calendar-day'
import type { DocumentSummary } from './document'

/**
 * A document without its text, with its addresses.
 *
 * @param json What Contentlayer has made.
 * @param source The hash by which it is stored.
 */
export function toSummary(json: string, source: string): DocumentSummary {
  const document: DocumentTypes = JSON.parse(json)
  const { _raw, body, text, facts, date, updated, unpublish, planned, ...fields } = document
  const file = document._id
  const collection = collectionOf(file)
  if (!collection) throw new Error(`${file} is in no collection`)
  return {
    ...fields,
    source,
    path: documentPath({ file, permalink: document.permalink }),
    fileNamePath: fileNamePath(file),
    slug: slugOf(file),
    collection,
    date: toCalendarDay(date),
    ...(updated && { updated: toCalendarDay(updated) }),
    ...(unpublish && { unpublish: toCalendarDay(unpublish) }),
    ...(planned && { planned: toCalendarDay(planned) }),
    facts: withoutPassages(facts),
  }
}

/** The text itself stays in the document's own file: the index of a large library must be light. */
function withoutPassages({ words, questions }: TextFacts): DocumentSummary['facts'] {
  return { words, questions }
}

/** Newest first; documents of one day by address, so that every release lists them in the same order. */
export function newestFirst(a: DocumentSummary, b: DocumentSummary): number {
  return b.date.localeCompare(a.date) || a.path.localeCompare(b.path)
}
