import { formatDay } from '@/lib/dates/calendar-day'
import type { DocumentSummary } from '@/lib/documents/document'
import { stateAt } from '@/lib/documents/publication'

/** What keeps a document from readers at an instant, in words: "Draft", "Scheduled for May 15, 2035", "Published". */
export function stateWords(document: DocumentSummary, now: Date): string {
  const state = stateAt(now)(document)
  if (state === 'scheduled') return `Scheduled for ${formatDay(document.date)}`
  return state === 'draft' ? 'Draft' : 'Published'
}
