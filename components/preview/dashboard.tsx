import type { DashboardView } from '@/lib/preview/dashboard/dashboard-view'
import type { DeskResult as DeskOutcome } from '@/lib/preview/desk/result'
import { DashboardEntries } from './dashboard-entries'
import { DashboardHead } from './dashboard-head'
import { DeskResult } from './desk/desk-result'
import { FaultyFiles } from './faulty-files'
import { LostNotesRow } from './lost-notes-row'

type DashboardProps = {
  dashboard: DashboardView
  /** Whether this visitor may write here. */
  canWrite: boolean
  /** What came of the last form, where its piece has no page yet. */
  result?: DeskOutcome | undefined
}

/** Everything that is not published, what will go, and what was published last, for marketers. */
export function Dashboard({ dashboard, canWrite, result }: DashboardProps) {
  const { visitor, faulty, lostNotes, edited, scheduled, drafts, going, withdrawn, published } = dashboard
  return (
    <div className="page-width py-8 lg:py-10">
      <DashboardHead visitor={visitor} canWrite={canWrite} />
      {result && (
        <div className="mt-8">
          <DeskResult result={{ words: result.words, isDone: result.kind === 'done' }} />
        </div>
      )}
      {faulty.length > 0 && <FaultyFiles files={faulty} />}
      {lostNotes > 0 && <LostNotesRow count={lostNotes} />}
      {edited.length > 0 && (
        <DashboardEntries
          id="edited"
          heading="Edits not published yet"
          entries={edited}
          none=""
          dateLabel="Dated"
        />
      )}
      <DashboardEntries
        id="scheduled"
        heading="Scheduled"
        entries={scheduled}
        none="Nothing is scheduled."
        dateLabel="Appears"
      />
      <DashboardEntries
        id="drafts"
        heading="Drafts"
        entries={drafts}
        none="There is no draft."
        dateLabel="Dated"
      />
      <DashboardEntries
        id="going"
        heading="Going"
        entries={going}
        none="No published piece has a day on which it is taken back."
        dateLabel="Published"
        isPublic
      />
      <DashboardEntries
        id="withdrawn"
        heading="Withdrawn"
        entries={withdrawn}
        none="Nothing has been taken back."
        dateLabel="Published"
        withdrawalLabel="Withdrawn"
      />
      <DashboardEntries
        id="published"
        heading="Recently published"
        entries={published}
        none="Nothing is published yet."
        dateLabel="Published"
        isPublic
      />
    </div>
  )
}
