import type { DashboardView } from '@/lib/preview/dashboard/dashboard-view'
import { asOfPath, exitPath } from '@/lib/site/addresses/preview-paths'
import { DashboardEntries } from './dashboard-entries'
import { FaultyFiles } from './faulty-files'

/** Everything that is not published, what will go, and what was published last, for marketers. */
export function Dashboard({ dashboard }: { dashboard: DashboardView }) {
  const { visitor, faulty, scheduled, drafts, going, withdrawn, published } = dashboard
  return (
    <div className="page-width py-8 lg:py-10">
      <header className="wrapping-row justify-between gap-x-8 gap-y-4">
        <div>
          <p className="label text-accent">Preview</p>
          <h1 className="display-face text-headline">The desk</h1>
          <p className="mt-2">{visitor}</p>
        </div>
        <ul className="flex flex-wrap gap-3">
          <li>
            <a className="button-outline" href={asOfPath}>
              See the site on another day
            </a>
          </li>
          <li>
            <form action={exitPath} method="post">
              <button type="submit" className="button-outline">
                Exit preview
              </button>
            </form>
          </li>
        </ul>
      </header>
      {faulty.length > 0 && <FaultyFiles files={faulty} />}
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
        none="No piece says when it goes."
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
