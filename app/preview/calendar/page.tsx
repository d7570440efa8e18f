import type { Metadata } from 'next'
import { Calendar } from '@/components/preview/calendar/calendar'
import { requireSignIn } from '@/lib/preview/access/visitor'
import { toCalendarView } from '@/lib/preview/calendar/calendar-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'

export const metadata: Metadata = toPreviewMetadata('Calendar')

/** What is planned, scheduled and published, for those who have signed in. */
export default async function CalendarPage({ searchParams }: PageProps<'/preview/calendar'>) {
  await requireSignIn()
  const { month } = await searchParams
  return <Calendar calendar={toCalendarView(month)} />
}
