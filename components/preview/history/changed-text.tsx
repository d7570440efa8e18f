import { type ComparedLine, isChanged } from '@/lib/writing/history/compare-texts'
import { ChangedLine } from './changed-line'

/** A text with what was changed in it. Of what was not, the lines around it are shown. */
export function ChangedText({ lines }: { lines: ComparedLine[] }) {
  const isNear = (at: number) => lines.slice(Math.max(0, at - 1), at + 2).some(isChanged)
  const shown = lines.flatMap((line, at) => (isNear(at) ? [{ line, at }] : []))
  return (
    <div className="mt-6 grid max-w-prose gap-4">
      {shown.map(({ line, at }, index) => (
        <div key={at}>
          <Gap count={at - (shown[index - 1]?.at ?? -1) - 1} />
          <p className={`wrap-anywhere ${isChanged(line) ? '' : 'text-quiet'}`}>
            <ChangedLine line={line} />
          </p>
        </div>
      ))}
      <Gap count={lines.length - 1 - (shown.at(-1)?.at ?? 0)} />
    </div>
  )
}

function Gap({ count }: { count: number }) {
  if (count <= 0) return null
  return (
    <p className="mb-4 label text-quiet">{count === 1 ? 'One paragraph' : `${count} paragraphs`} unchanged</p>
  )
}
