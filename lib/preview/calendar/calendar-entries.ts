import { appearanceOf, stateAt, type Visibility, withdrawalOf } from '@/lib/content/documents/publication'
import { reportPath } from '@/lib/site/addresses/preview-paths'
import { type CalendarDay, ownersToday, startOfDay } from '@/lib/site/dates/calendar-day'
import { formatAppearance, formatTime } from '@/lib/site/dates/owners-time'

/** What happens to a piece on a day, in a word. */
export type CalendarKind = 'Planned' | 'Scheduled' | 'Published' | 'Goes' | 'Taken back'

/** A piece on a day of the calendar. */
export type CalendarEntry = {
  day: CalendarDay
  /** In milliseconds since 1970. */
  at: number
  /** "9:30 AM", where it is a minute of that day; empty otherwise. */
  time: string
  kind: CalendarKind
  title: string
  /** Its report, where it can be published or taken back. */
  href: string
  /** "May 15, 2035 at 9:30 AM". */
  when: string
}

type Listed = Visibility & { title: string; path: string; planned?: CalendarDay }

/** @returns What was and will be, the earliest first. A draft is there only where it is planned for a day. */
export function listEntries(documents: Listed[], now: Date): CalendarEntry[] {
  const stateOf = stateAt(now)
  return documents
    .flatMap((document): CalendarEntry[] => {
      const state = stateOf(document)
      const withdrawal = withdrawalOf(document)
      if (state === 'draft') return document.planned ? [toPlanned(document, document.planned)] : []
      const appears = toEntry(
        document,
        state === 'scheduled' ? 'Scheduled' : 'Published',
        appearanceOf(document),
      )
      if (!withdrawal) return [appears]
      return [appears, toEntry(document, state === 'withdrawn' ? 'Taken back' : 'Goes', withdrawal)]
    })
    .sort((a, b) => a.at - b.at || a.title.localeCompare(b.title))
}

function toEntry({ title, path }: Listed, kind: CalendarKind, instant: Date): CalendarEntry {
  return {
    ...{ kind, title, at: instant.getTime(), day: ownersToday(instant), time: formatTime(instant) },
    href: `${reportPath(path)}#desk`,
    when: formatAppearance(instant),
  }
}

function toPlanned(document: Listed, day: CalendarDay): CalendarEntry {
  return toEntry(document, 'Planned', new Date(startOfDay(day)))
}
