import { RuledSection } from '@/components/layout/ruled-section'
import type { ChangesView, HistoryView } from '@/lib/preview/desk/history-view'
import { isChanged } from '@/lib/writing/history/compare-texts'
import { ChangedLine } from './changed-line'
import { ChangedText } from './changed-text'
import { RestoreForm } from './restore-form'

type ChangesProps = { changes: ChangesView; restoring: HistoryView['restoring'] }

/** What a version has changed, word by word. */
export function Changes({ changes: { version, isFirst, comparison }, restoring }: ChangesProps) {
  const { fields, lines } = comparison
  const isSame = fields.length === 0 && !lines.some(isChanged)
  return (
    <RuledSection id="changes" heading="What this version changed" className="mt-10 min-w-0">
      <p className="display-face text-title font-bold wrap-anywhere">{version.message}</p>
      <p className="text-quiet">
        {version.author}, {version.when}, Chicago time
        {isFirst && '. This is the first version; all of it is new.'}
      </p>
      {isSame && (
        <p className="mt-5 max-w-prose">
          No word that readers read has changed. Links, emphasis or the notation of the file may have.
        </p>
      )}
      {fields.length > 0 && (
        <dl className="mt-6 grid max-w-prose gap-3">
          {fields.map(({ name, line }) => (
            <div key={name}>
              <dt className="label text-quiet">{name}</dt>
              <dd className="wrap-anywhere">
                <ChangedLine line={line} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lines.some(isChanged) && <ChangedText lines={lines} />}
      {restoring && !version.isNewest && <RestoreForm version={version} {...restoring} />}
    </RuledSection>
  )
}
