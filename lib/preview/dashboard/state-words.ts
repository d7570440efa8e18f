import { appearanceOf, stateAt, type Visibility, withdrawalOf } from '@/lib/content/documents/publication'
import { formatAppearance } from '@/lib/site/dates/owners-time'

/**
 * What a document is to readers at an instant, in words: "Draft", "Scheduled for May 15, 2035", "Published, goes on May 16,
 * 2035", "Withdrawn on May 16, 2035".
 */
export function stateWords(document: Visibility, now: Date): string {
  const withdrawal = withdrawalOf(document)
  const day = withdrawal && formatAppearance(withdrawal)
  const goes = day ? `, goes on ${day}` : ''
  switch (stateAt(now)(document)) {
    case 'draft':
      return 'Draft'
    case 'scheduled':
      return `Scheduled for ${formatAppearance(appearanceOf(document))}${goes}`
    case 'published':
      return `Published${goes}`
    case 'withdrawn':
      return `Withdrawn on ${day}`
  }
}

/** Whether readers see a document at an instant, in a sentence. */
export function visibilityWords(document: Visibility, now: Date): string {
  const state = stateAt(now)(document)
  if (state === 'published') return 'Readers see this page too.'
  return state === 'withdrawn' ? 'Readers no longer see this.' : 'Readers don’t see this yet.'
}

/** What is said of the version of a document that is on its branch. */
export const editedState = 'Edited'
export const editedNotice = 'These are edits that are not published yet.'
