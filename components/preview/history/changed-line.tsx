import type { ComparedLine } from '@/lib/writing/history/compare-texts'

/** Words of two versions. Screen readers do not tell additions and deletions by themselves. */
export function ChangedLine({ line }: { line: ComparedLine }) {
  return line.map(({ kind, text }, at) => {
    const key = `${at} ${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key} className={kind === 'added' ? 'added-words' : 'removed-words'}>
        <span className="sr-only"> [{kind}: </span>
        {text}
        <span className="sr-only">] </span>
      </Mark>
    )
  })
}
