import type { CalendarDay } from '@/lib/site/dates/calendar-day'

/** The rows of one year, each with its sheet number. */
export type RegisterYear<Row> = { year: string; rows: (Row & { sheet: number })[] }

/**
 * Groups rows by year, as the register of a set of drawings does. Sheets are numbered from the oldest piece of the whole
 * list, so that a new piece changes no number.
 *
 * @param rows Newest first.
 * @param firstSheet Number of the first of them.
 */
export function toRegister<Row extends { day: CalendarDay }>(
  rows: Row[],
  firstSheet: number,
): RegisterYear<Row>[] {
  const years: RegisterYear<Row>[] = []
  for (const [index, row] of rows.entries()) {
    const year = row.day.slice(0, 4)
    const numbered = { ...row, sheet: firstSheet - index }
    const latest = years.at(-1)
    if (latest?.year === year) latest.rows.push(numbered)
    else years.push({ year, rows: [numbered] })
  }
  return years
}
