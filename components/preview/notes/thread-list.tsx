import type { NotesForms, ThreadView } from '@/lib/preview/notes/notes-view'
import { Thread } from './thread'

type ThreadListProps = {
  threads: ThreadView[]
  notes: NotesForms
  /** Whether their words are no longer in the text. */
  areGone?: boolean
}

/** Notes, each with its answers; those that are resolved are folded. */
export function ThreadList({ threads, notes, areGone = false }: ThreadListProps) {
  if (threads.length === 0) return null
  return (
    <ol className="grid gap-4 pt-3 lg:pt-0">
      {threads.map((thread) => (
        <li key={thread.id} id={`note-${thread.id}`} tabIndex={-1} className="note-frame">
          {thread.resolved ? (
            <details>
              <summary className="min-h-11 cursor-pointer py-2.5 text-small text-quiet">
                <span className="font-bold">Resolved</span> by {thread.resolved.by}, {thread.resolved.when}
              </summary>
              <Thread thread={thread} notes={notes} isGone={areGone} />
            </details>
          ) : (
            <Thread thread={thread} notes={notes} isGone={areGone} />
          )}
        </li>
      ))}
    </ol>
  )
}
