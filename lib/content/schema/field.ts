/** Where readers or the report show a field. */
export type Place =
  | ('hero' | 'lead' | 'before-text' | 'after-text' | 'topics' | 'call-to-action')
  | ('listings' | 'search' | 'social')

/** What the value of a field is. Text is one line of it unless its meaning lies in its lines. */
type Value =
  | { is: 'line' | 'inline-html' | 'markdown' | 'embed' | 'duration' | 'focus' }
  | { is: 'day' | 'yes-no' | 'number' | 'list' }
  | { is: 'choice'; options: readonly string[] }
  /** An address to follow; that of a button names the field with the button's label. */
  | { is: 'address'; label?: string }
  /** The path of a picture under `public/`, and how many pixels wide it must be to look sharp in its place. */
  | { is: 'picture'; minWidth: number }
  /** Where a video is that browsers play: its path under `public/`, or an address of another host. */
  | { is: 'video' }
  /** What a picture shows, for those who cannot see it, and the field of the picture where there is one. */
  | { is: 'picture-text'; of?: string }
  /** `type` is the name of its TypeScript type. */
  | { is: 'group'; type: string; fields: Fields }

/** One field: what it is, and its description for editors. Names of other fields are dotted, `seo.description`. */
export type Field = Value & {
  description: string
  /** What it is called where editors fill in a form; without one, its name in plain letters. */
  called?: string
  required?: true
  /** In a group that has a place, its fields have it too. */
  place?: Place
  /** A program reads it: not one of its characters is to be another. */
  isVerbatim?: true
  /** The old site used it; it is accepted and ignored. */
  isLeftover?: true
}

export type Fields = Readonly<Record<string, Field>>
