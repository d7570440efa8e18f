import type { CalendarEntry } from '@/lib/preview/calendar/calendar-entries'
import { KindMark } from './kind-mark'

type CalendarLineProps = Pick<CalendarEntry, 'title' | 'href'> & {
  kind?: CalendarEntry['kind']
  /** When it is, in words. */
  note?: string
}

/** A piece in a list of the calendar. */
export function CalendarLine({ title, href, kind, note }: CalendarLineProps) {
  return (
    <li className="wrapping-row gap-x-4 gap-y-1 border-b border-rule py-2">
      {kind && <KindMark kind={kind} />}
      <a className="tap-target min-w-0 wrap-anywhere" href={href}>
        {title}
      </a>
      {note && <span className="text-small text-quiet">{note}</span>}
    </li>
  )
}
