import type { NotesForms, ThreadView } from '@/lib/preview/notes/notes-view'
import { AnchorWords } from './anchor-words'
import { NoteForm } from './note-form'
import { Said } from './said'

type ThreadProps = { thread: ThreadView; notes: NotesForms; isGone: boolean }

/** A note with its answers, and what can be done about it. */
export function Thread({ thread, notes, isGone }: ThreadProps) {
  const { id, by, words, isChanged, answers, resolved } = thread
  return (
    <>
      {words && <AnchorWords words={words} areAsBefore={!isChanged && !isGone} />}
      <Said said={thread} />
      {answers.length > 0 && (
        <ol className="mt-3 grid gap-3 border-l-2 border-rule pl-3" aria-label="Answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said said={answer} />
            </li>
          ))}
        </ol>
      )}
      <div className="wrapping-row items-start gap-x-6 print:hidden">
        <NoteForm notes={notes} name="Answer" on={`the note of ${by}`} act="answer" note={id} />
        {notes.mayDecide && (
          <form action={notes.action} method="post">
            <input type="hidden" name="note" value={id} />
            <button
              type="submit"
              name="act"
              value={resolved ? 'reopened' : 'resolved'}
              className="tap-target cursor-pointer display-face text-small underline underline-offset-4"
            >
              {resolved ? 'Reopen' : 'Resolve'}
              <span className="sr-only"> the note of {by}</span>
            </button>
          </form>
        )}
      </div>
    </>
  )
}
