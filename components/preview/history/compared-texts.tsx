import { type Comparison, isChanged } from '@/lib/writing/history/compare-texts'
import { ChangedLine } from './changed-line'
import { ChangedText } from './changed-text'

/** Two versions of a piece, word by word: the fields that differ, and the text. */
export function ComparedTexts({ comparison: { fields, lines } }: { comparison: Comparison }) {
  const hasChanged = lines.some(isChanged)
  if (!hasChanged && fields.length === 0)
    return (
      <p className="mt-5 max-w-prose">
        No word that readers read has changed. Links, emphasis or the notation of the file may have.
      </p>
    )
  return (
    <>
      {fields.length > 0 && (
        <dl className="mt-6 grid max-w-prose gap-3">
          {fields.map(({ label, line }) => (
            <div key={label}>
              <dt className="label text-quiet">{label}</dt>
              <dd className="wrap-anywhere">
                <ChangedLine line={line} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {hasChanged && <ChangedText lines={lines} />}
    </>
  )
}
