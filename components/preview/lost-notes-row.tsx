import { lostNotesPath } from '@/lib/site/addresses/preview-paths'
import { DashboardRow, DashboardSection } from './dashboard-section'

/** Says that there are notes whose piece is not there, and where they are put right. @param count Of such pieces. */
export function LostNotesRow({ count }: { count: number }) {
  return (
    <DashboardSection id="lost-notes" heading={`Notes without their piece (${count})`}>
      {[
        <DashboardRow
          key="notes"
          title={
            count === 1
              ? 'The piece of some notes is not there'
              : `The pieces of ${count} sets of notes are not there`
          }
          actions={
            <a className="button-outline" href={lostNotesPath}>
              See the notes
            </a>
          }
        >
          <p>
            Somebody has renamed or deleted a file outside of this site. Nothing is lost: you can read the
            notes, and give them to the piece that they belong to.
          </p>
        </DashboardRow>,
      ]}
    </DashboardSection>
  )
}
