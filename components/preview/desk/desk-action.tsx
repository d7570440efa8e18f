import type { ActionView } from '@/lib/preview/desk/actions'
import type { DeskView } from '@/lib/preview/desk/desk-view'
import { ActionFields } from './action-fields'

type DeskActionProps = { action: ActionView; desk: Pick<DeskView, 'action' | 'seen'> }

/** One action: its name opens what it brings about, what it needs to know, and the button that does it. */
export function DeskAction({
  action: { kind, name, explains, isOpen, unready, values },
  desk,
}: DeskActionProps) {
  return (
    <li className="border-b border-rule">
      <details open={isOpen}>
        <summary className="min-h-11 cursor-pointer py-2.5 display-face font-bold">{name}</summary>
        <form action={desk.action} method="post" className="grid justify-items-start gap-5 pb-6 pl-4">
          <p className="max-w-prose">{explains}</p>
          <input type="hidden" name="seen" value={desk.seen} />
          <ActionFields kind={kind} values={values} />
          {unready && <Unready status={unready} name={name} />}
          <button type="submit" name="act" value={kind} className="preview-button">
            {name}
          </button>
        </form>
      </details>
    </li>
  )
}

/** Asks whether an action is meant: the writer of the piece has not said yet that it is ready. */
function Unready({ status, name }: { status: string; name: string }) {
  return (
    <div>
      <p className="max-w-prose">
        Its status is <strong>{status}</strong>, and not yet Ready: its writer may not be done.
      </p>
      <label className="tap-target gap-2">
        <input className="size-5" type="checkbox" name="unready" value="meant" required /> {name} all the same
      </label>
    </div>
  )
}
