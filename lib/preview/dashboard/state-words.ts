import { appearanceOf, stateAt, type Visibility } from '@/lib/content/documents/publication'
import { formatAppearance } from '@/lib/site/dates/owners-time'

/** What keeps a document from readers at an instant, in words: "Draft", "Scheduled for May 15, 2035", "Published". */
export function stateWords(document: Visibility, now: Date): string {
  const state = stateAt(now)(document)
  if (state === 'scheduled') return `Scheduled for ${formatAppearance(appearanceOf(document))}`
  return state === 'draft' ? 'Draft' : 'Published'
}
