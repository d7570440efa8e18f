import { createHash } from 'node:crypto'
import type { FormValues } from '@/lib/preview/desk/read-asked'
import { cleanText, cleanWords } from '@/lib/writing/notes/clean-text'
import type { Anchor, Entry, Signature } from '@/lib/writing/notes/note'

/** In characters, of what somebody writes. */
export const MAX_TEXT = 4000

/** What a form about notes asks for: an entry, or why it is none, in a sentence. */
export type AskedNote = { entry: Entry } | { problem: string }

/** @param signed Who asks, and when. */
export function readNote(values: FormValues, signed: Signature): AskedNote {
  const { act = '', note = '' } = values
  if (act === 'resolved' || act === 'reopened') return { entry: { kind: act, note, ...signed } }
  const text = cleanText(values.text ?? '')
  if (act !== 'note' && act !== 'answer') return { problem: 'That cannot be done here.' }
  if (text === '') return { problem: 'There is no text in it.' }
  if (text.length > MAX_TEXT) return { problem: `It is longer than ${MAX_TEXT} characters. Make two of it.` }
  const id = idOf([act, values.key ?? '', note, values.place ?? '', text])
  return {
    entry:
      act === 'note'
        ? { kind: act, id, anchor: readAnchor(values), text, ...signed }
        : { kind: act, id, note, text, ...signed },
  }
}

function readAnchor({ words = '', place = '' }: FormValues): Anchor | undefined {
  const cleaned = cleanWords(words)
  if (cleaned === '') return undefined
  return { words: cleaned, place: /^\d{1,5}$/.test(place) ? Number(place) : 0 }
}

/** The same form with the same text makes the same name, so that what is sent twice is written once. */
function idOf(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
}
