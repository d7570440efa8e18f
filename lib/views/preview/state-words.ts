import type { CalendarDay } from '@/lib/dates/calendar-day'
import { formatDay } from '@/lib/dates/calendar-day'
import type { DocumentSummary } from '@/lib/documents/document'
import { stateOn } from '@/lib/documents/publication'

/** What keeps a document from readers on a day, in words: "Draft", "Scheduled for May 15, 2035", "Published". */
export function stateWords(document: DocumentSummary, day: CalendarDay): string {
  const state = stateOn(document, day)
  if (state === 'scheduled') return `Scheduled for ${formatDay(document.date)}`
  return state === 'draft' ? 'Draft' : 'Published'
}
