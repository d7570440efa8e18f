import { PageHead } from '@/components/layout/page-head'
import { RuledSection } from '@/components/layout/ruled-section'
import type { LostNotes as Lost } from '@/lib/preview/notes/lost-notes-view'
import { moveNotesPath } from '@/lib/site/addresses/preview-paths'
import { TextField } from '../desk/text-field'
import { ThreadList } from './thread-list'

/** The notes whose piece is not there, each set with a form that gives it to one that is. @param mayWrite Whether this visitor may do so. */
export function LostNotes({ lost, mayWrite }: { lost: Lost[]; mayWrite: boolean }) {
  return (
    <div className="page-width py-8 lg:py-10">
      <PageHead label="Notes" title="Notes without their piece">
        {lost.length > 0
          ? 'The file of their piece was renamed or deleted outside of this site. If it was renamed, give the notes to the piece as it is now. If it was deleted, they stay here.'
          : 'All notes are with their pieces.'}
      </PageHead>
      {lost.map((each, at) => (
        <LostSet key={each.file} id={`lost-${at}`} lost={each} mayWrite={mayWrite} />
      ))}
    </div>
  )
}

type LostSetProps = { id: string; lost: Lost; mayWrite: boolean }

function LostSet({ id, lost: { file, threads, renamed }, mayWrite }: LostSetProps) {
  const readOnly = { action: '', key: '', mayWrite: false, mayDecide: false }
  return (
    <RuledSection id={id} heading={`Notes on ${file}`} className="mt-12" gap="mb-4">
      {renamed && (
        <p className="mb-5 max-w-prose">
          That file was renamed. It is <a href={renamed.path}>{renamed.title}</a> now.
        </p>
      )}
      {mayWrite && (
        <form action={moveNotesPath} method="post" className="mb-8 grid justify-items-start gap-5">
          <input type="hidden" name="file" value={file} />
          <TextField
            name="to"
            label="Address of the piece that they belong to"
            value={renamed?.path}
            isRequired
            hint="Such as /insights/articles/prices/. Notes that it has already stay, too."
          />
          <button type="submit" className="preview-button">
            Move the notes there
          </button>
        </form>
      )}
      <div className="max-w-136">
        <ThreadList threads={threads} notes={readOnly} areGone />
      </div>
    </RuledSection>
  )
}
