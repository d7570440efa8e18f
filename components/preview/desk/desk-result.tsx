import type { ResultView } from '@/lib/preview/desk/desk-view'
import { resultName } from '@/lib/preview/desk/result'

/** Says what was done, with a button that undoes it, or why it was not. */
export function DeskResult({ result: { words, isDone, undo } }: { result: ResultView }) {
  return (
    <div
      className={`mb-6 wrapping-row max-w-208 justify-between gap-x-6 gap-y-3 border-2 px-4 py-3 ${isDone ? 'border-type' : 'border-accent'}`}
    >
      <p role={isDone ? 'status' : 'alert'} className="min-w-0 flex-[1_1_16rem] wrap-anywhere">
        <strong>{isDone ? 'Done.' : 'Not done.'}</strong> {words}
      </p>
      {undo && (
        <form action={undo.action} method="post">
          <input type="hidden" name={resultName} value={undo.token} />
          <button type="submit" name="act" value="undo" className="button-outline">
            Undo
          </button>
        </form>
      )}
    </div>
  )
}
