import type { DocumentSummary } from '@/lib/content/documents/document'
import { stateAt } from '@/lib/content/documents/publication'
import { formatDay } from '@/lib/site/dates/calendar-day'

/** What keeps a document from readers at an instant, in words: "Draft", "Scheduled for May 15, 2035", "Published". */
export function stateWords(document: DocumentSummary, now: Date): string {
  const state = stateAt(now)(document)
  if (state === 'scheduled') return `Scheduled for ${formatDay(document.date)}`
  return state === 'draft' ? 'Draft' : 'Published'
}
