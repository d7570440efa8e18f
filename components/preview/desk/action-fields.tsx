import type { ActionView } from '@/lib/preview/desk/actions'
import { TextField } from './text-field'

/** What an action needs to know. */
export function ActionFields({ kind, values }: Pick<ActionView, 'kind' | 'values'>) {
  const { day, time, to, reason, how, link } = values
  switch (kind) {
    case 'schedule':
      return (
        <div className="grid w-full max-w-md grid-cols-1 gap-5 sm:grid-cols-2">
          <TextField name="day" label="Day" type="date" value={day} isRequired />
          <TextField name="time" label="Time in Chicago" type="time" value={time} isRequired />
        </div>
      )
    case 'plan':
      return <TextField name="day" label="Day" type="date" value={day} hint="Empty for no day." />
    case 'retire':
      return (
        <>
          <fieldset className="grid gap-1">
            <legend className="label">Its address</legend>
            <Choice value="redirect" isChosen={how !== 'gone'}>
              leads to another page
            </Choice>
            <Choice value="gone" isChosen={how === 'gone'}>
              says that it is gone
            </Choice>
          </fieldset>
          <TextField
            name="to"
            label="The page that takes its place"
            value={to}
            hint="Such as /insights/articles/prices/. Where it says that it is gone, this may be left empty."
          />
          <TextField
            name="reason"
            label="Why it is gone"
            value={reason}
            hint="Readers see this sentence where it says that it is gone. It may be left empty."
          />
        </>
      )
    case 'rename':
      return (
        <TextField
          name="to"
          label="New address"
          value={to}
          isRequired
          hint="A name such as a-better-name, or the whole address: /insights/articles/a-better-name/."
        />
      )
    case 'revoke':
      return (
        <TextField
          name="link"
          label="Name of the link"
          value={link}
          isRequired
          hint="Such as 3f9a0c51d7e2."
        />
      )
    default:
      return null
  }
}

function Choice({ value, isChosen, children }: { value: string; isChosen: boolean; children: string }) {
  return (
    <label className="tap-target gap-2">
      <input className="size-5" type="radio" name="how" value={value} defaultChecked={isChosen} /> {children}
    </label>
  )
}
