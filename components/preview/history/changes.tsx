import { RuledSection } from '@/components/layout/ruled-section'
import type { ChangesView, HistoryView } from '@/lib/preview/desk/history-view'
import { ComparedTexts } from './compared-texts'
import { RestoreForm } from './restore-form'

type ChangesProps = { changes: ChangesView; restoring: HistoryView['restoring'] }

/** What a version has changed, with a button that restores it. */
export function Changes({ changes: { version, isChange, comparison }, restoring }: ChangesProps) {
  return (
    <RuledSection id="changes" heading="What this version changed" className="mt-10 min-w-0">
      <p className="display-face text-title font-bold wrap-anywhere">{version.message}</p>
      <p className="text-quiet">
        {version.author}, {version.when}, Chicago time
      </p>
      <ChangedWords isChange={isChange} comparison={comparison} />
      {restoring && !version.isNewest && <RestoreForm version={version} {...restoring} />}
    </RuledSection>
  )
}

function ChangedWords({ isChange, comparison }: Pick<ChangesView, 'isChange' | 'comparison'>) {
  if (isChange && comparison) return <ComparedTexts comparison={comparison} />
  return (
    <p className="mt-5 max-w-prose">
      {isChange
        ? 'This is the first version: there is none to compare it with.'
        : 'The piece itself says what it said before.'}
    </p>
  )
}
