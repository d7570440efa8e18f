import { asOfPath, exitPath } from '@/lib/addresses/preview-paths'
import type { DeskEntry, DeskView, FaultyEntry } from '@/lib/views/preview/desk-view'

/** What marketers have on their desk: everything that is not published, and what was published of late. */
export function Desk({ desk }: { desk: DeskView }) {
  const { faulty, scheduled, drafts, published } = desk
  return (
    <div className="page-width py-8 lg:py-10">
      <header className="desk-head">
        <div>
          <p className="label text-accent">Preview</p>
          <h1 className="display-face text-headline">The desk</h1>
        </div>
        <ul className="desk-ways">
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
      {faulty.length > 0 && <Faulty files={faulty} />}
      <Shelf
        id="scheduled"
        heading="Scheduled"
        entries={scheduled}
        none="Nothing is scheduled."
        dateLabel="Appears"
      />
      <Shelf id="drafts" heading="Drafts" entries={drafts} none="There is no draft." dateLabel="Dated" />
      <Shelf
        id="published"
        heading="Published of late"
        entries={published}
        none="Nothing is published yet."
        dateLabel="Published"
        isPublic
      />
    </div>
  )
}

type ShelfProps = {
  id: string
  heading: string
  entries: DeskEntry[]
  none: string
  /** What the day of its documents means. */
  dateLabel: string
  isPublic?: boolean
}

function Shelf({ id, heading, entries, none, dateLabel, isPublic = false }: ShelfProps) {
  return (
    <section aria-labelledby={id} className="desk-shelf">
      <h2 id={id} className="section-rule label">
        {heading} ({entries.length})
      </h2>
      {entries.length === 0 ? (
        <p className="text-quiet">{none}</p>
      ) : (
        <ul className="desk-entries">
          {entries.map((entry) => (
            <Entry key={entry.path} entry={entry} dateLabel={dateLabel} isPublic={isPublic} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Entry({ entry, dateLabel, isPublic }: { entry: DeskEntry; dateLabel: string; isPublic: boolean }) {
  const { title, kind, date, words, problems, hasErrors, path, report, share } = entry
  const named = <span className="sr-only"> {title}</span>
  return (
    <li className="desk-entry">
      <div className="desk-entry-words">
        <h3 className="desk-title">{title}</h3>
        <p className="label text-quiet">
          {kind} · {dateLabel} {date} · {words}
        </p>
        <p className="desk-problems" data-grave={hasErrors || undefined}>
          {problems}
        </p>
      </div>
      <ul className="desk-ways">
        <li>
          <a className="button-outline" href={path}>
            Open{named}
          </a>
        </li>
        {!isPublic && (
          <li>
            <a className="button-outline" href={share}>
              Share{named}
            </a>
          </li>
        )}
        <li>
          <a className="button-outline" href={report}>
            Report<span className="sr-only"> on {title}</span>
          </a>
        </li>
      </ul>
    </li>
  )
}

function Faulty({ files }: { files: FaultyEntry[] }) {
  return (
    <section aria-labelledby="faulty" className="desk-shelf">
      <h2 id="faulty" className="section-rule label">
        Cannot be shown yet ({files.length})
      </h2>
      <ul className="desk-entries">
        {files.map(({ file, path, problems }) => (
          <li key={file} className="desk-entry">
            <div className="desk-entry-words">
              <h3 className="desk-title">{file}</h3>
              <p className="desk-problems" data-grave>
                {problems}
              </p>
            </div>
            <a className="button-outline" href={path}>
              What to mend<span className="sr-only"> in {file}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
