import type { ThreadView } from '@/lib/preview/notes/notes-view'

/** What somebody has said: who, when, and the words, as they were written. */
export function Said({ said: { by, when, text } }: { said: Pick<ThreadView, 'by' | 'when' | 'text'> }) {
  return (
    <>
      <p className="text-small">
        <strong className="wrap-anywhere" dir="auto">
          {by}
        </strong>{' '}
        <span className="text-quiet">{when}</span>
      </p>
      <p className="mt-1 text-plain whitespace-pre-wrap wrap-anywhere" dir="auto">
        {text}
      </p>
    </>
  )
}
