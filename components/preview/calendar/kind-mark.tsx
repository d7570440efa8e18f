import type { CalendarKind } from '@/lib/preview/calendar/calendar-entries'

const looks: Record<CalendarKind, string> = {
  Planned: 'border-dashed border-current text-quiet',
  Scheduled: 'border-type bg-type text-ground',
  Published: 'border-current text-type',
  Goes: 'border-accent text-accent',
  'Taken back': 'border-rule text-quiet',
}

/** What happens to a piece, in a word. */
export function KindMark({ kind }: { kind: CalendarKind }) {
  return <span className={`label inline-block border px-1.5 py-px ${looks[kind]}`}>{kind}</span>
}
