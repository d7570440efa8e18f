import 'server-only'
import { listVisible } from '@/lib/content/documents/library'
import { stateAt } from '@/lib/content/documents/publication'
import { monthPath, reportPath } from '@/lib/site/addresses/preview-paths'
import { marketers } from '@/lib/site/audience'
import { type CalendarDay, ownersToday } from '@/lib/site/dates/calendar-day'
import { type CalendarEntry, listEntries } from './calendar-entries'
import { formatMonth, listWeeks, type Month, neighborsOf, readMonth } from './month'

/** A day of the month that is shown, with what happens on it. */
export type DayView = { day: CalendarDay; isToday: boolean; entries: CalendarEntry[] }
type MonthLink = { name: string; href: string }

export type CalendarView = {
  /** "March 2026". */
  month: string
  /** The nearest months that have something to show. */
  before: MonthLink | undefined
  after: MonthLink | undefined
  /** From Sunday to Saturday; days of other months are left out. */
  weeks: (DayView | undefined)[][]
  /** What is planned and scheduled from today on, and what goes, whatever the month. */
  coming: CalendarEntry[]
  /** Drafts that are planned for no day. */
  unplanned: { title: string; href: string }[]
}

/** @param asked The month, as an address names it. */
export function toCalendarView(asked: unknown): CalendarView {
  const now = new Date()
  const today = ownersToday(now)
  const documents = listVisible(marketers)
  const entries = listEntries(documents, now)
  const month = readMonth(asked, now)
  const stateOf = stateAt(now)
  const toDay = (day: CalendarDay): DayView => ({
    day,
    isToday: day === today,
    entries: entries.filter((entry) => entry.day === day),
  })
  const toLink = (other: Month | undefined) =>
    other === undefined ? undefined : { name: formatMonth(other), href: monthPath(other) }
  const months = entries.map(({ day }) => day.slice(0, 7))
  const { before, after } = neighborsOf(month, months, now)
  return {
    month: formatMonth(month),
    before: toLink(before),
    after: toLink(after),
    weeks: listWeeks(month).map((week) => week.map((day) => day && toDay(day))),
    coming: entries.filter(
      ({ day, kind }) => kind === 'Scheduled' || kind === 'Goes' || (kind === 'Planned' && day >= today),
    ),
    unplanned: documents
      .filter((document) => stateOf(document) === 'draft' && !document.planned)
      .map(({ title, path }) => ({ title, href: `${reportPath(path)}#desk` })),
  }
}
