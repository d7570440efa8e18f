import { appearanceOf, type Visibility, withdrawalOf } from '@/lib/content/documents/publication'
import { type CalendarDay, ownersToday } from '@/lib/site/dates/calendar-day'
import { clockTime, formatAppearance } from '@/lib/site/dates/owners-time'

/** What appears and what goes at one instant, by title; the instant by the owner's clock and in words. */
export type ComingChange = {
  day: CalendarDay
  time: string
  date: string
  appearing: string[]
  going: string[]
}

/** @returns The instants after now at which documents appear or are taken back, the next one first. */
export function listComingChanges(documents: (Visibility & { title: string })[], now: Date): ComingChange[] {
  const changes = new Map<number, ComingChange>()
  const changeAt = (instant: Date): ComingChange => {
    const change = changes.get(instant.getTime()) ?? toChange(instant)
    changes.set(instant.getTime(), change)
    return change
  }
  for (const document of documents.filter((each) => each.private !== true)) {
    const [appearance, withdrawal] = [appearanceOf(document), withdrawalOf(document)]
    if (appearance > now) changeAt(appearance).appearing.push(document.title)
    if (withdrawal && withdrawal > now) changeAt(withdrawal).going.push(document.title)
  }
  return [...changes].sort(([a], [b]) => a - b).map(([, change]) => change)
}

function toChange(instant: Date): ComingChange {
  return {
    day: ownersToday(instant),
    time: clockTime(instant),
    date: formatAppearance(instant),
    appearing: [],
    going: [],
  }
}
