import type { NotesForms } from '@/lib/preview/notes/notes-view'
import { MAX_TEXT } from '@/lib/preview/notes/read-note'
import { TextField } from '../desk/text-field'

type NoteFormProps = {
  notes: NotesForms
  /** What opens it. */
  name: string
  /** For screen readers, where several are called alike: what it is about. */
  on?: string
  act: 'note' | 'answer'
  /** The words that a note is about. */
  about?: { words: string; place: number }
  /** The note that is answered. */
  note?: string
}

/** Opens a form for a note, or for an answer to one. */
export function NoteForm({
  notes: { action, key, mayWrite, guest },
  name,
  on,
  act,
  about,
  note,
}: NoteFormProps) {
  if (!mayWrite) return null
  return (
    <details className="print:hidden">
      <summary className="min-h-11 w-fit cursor-pointer py-2.5 display-face text-small text-quiet">
        {name}
        {on && <span className="sr-only"> on “{on}”</span>}
      </summary>
      <form action={action} method="post" className="grid justify-items-start gap-4 pt-1 pb-5">
        <input type="hidden" name="key" value={key} />
        {about && <input type="hidden" name="words" value={about.words} />}
        {about && <input type="hidden" name="place" value={about.place} />}
        {note && <input type="hidden" name="note" value={note} />}
        <label className="preview-field">
          <span className="label">{act === 'note' ? 'Your note' : 'Your answer'}</span>
          <textarea className="preview-input py-2" name="text" rows={4} required maxLength={MAX_TEXT} />
        </label>
        {guest !== undefined && <TextField name="name" label="Your name" value={guest} isRequired />}
        <button type="submit" name="act" value={act} className="preview-button">
          {act === 'note' ? 'Save the note' : 'Save the answer'}
        </button>
      </form>
    </details>
  )
}
