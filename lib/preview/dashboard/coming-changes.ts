import type { DocumentSummary } from '@/lib/content/documents/document'
import { appearanceOf } from '@/lib/content/documents/publication'
import { type CalendarDay, ownersToday } from '@/lib/site/dates/calendar-day'
import { clockTime, formatAppearance } from '@/lib/site/dates/owners-time'

/** What appears at one instant, given by the owner's clock and in words. */
export type Appearance = { day: CalendarDay; time: string; date: string; titles: string[] }

/** @returns The instants at which scheduled documents appear, the next one first. */
export function listAppearances(
  scheduled: Pick<DocumentSummary, 'title' | 'date' | 'appears_at'>[],
): Appearance[] {
  const titles = new Map<number, string[]>()
  for (const document of scheduled) {
    const time = appearanceOf(document).getTime()
    titles.set(time, [...(titles.get(time) ?? []), document.title])
  }
  return [...titles].sort(([a], [b]) => a - b).map(([time, titles]) => toAppearance(new Date(time), titles))
}

function toAppearance(instant: Date, titles: string[]): Appearance {
  return { day: ownersToday(instant), time: clockTime(instant), date: formatAppearance(instant), titles }
}
