import { readDate } from '@/lib/dates/read-date'
import { isSlipOf, nameDistance } from '@/lib/language/nearest-name'
import { toBoolean } from './field-values'

/** What an unknown field asks for by its name and value: to keep the document back, to publish it, or no one can tell. */
export type VisibilityWish = 'keep-back' | 'publish' | 'unclear'

/** The field that decides, and what editors and other systems write in its place. */
const keepingBack = ['private', 'draft', 'hidden', 'unlisted']
const publishing = ['published', 'visible', 'public']
const stating = ['status', 'visibility']

const statesOfDrafts =
  /^(draft|drafted|private|hidden|unlisted|unpublished|pending|review|in review|embargo(ed)?)$/i
const statesOfPublished = /^(published|publish|public|live|visible|listed)$/i

/**
 * Recognises a field that looks like a wish about who may see the document, so that a slip never publishes a draft.
 *
 * @param field Name of a field that the format does not know, dotted where it is in a group.
 * @param value Its text; undefined for a list or a group.
 * @returns What is wished; undefined when the name has nothing to do with it.
 */
export function toVisibilityWish(field: string, value: string | undefined): VisibilityWish | undefined {
  const name = (field.split('.').at(-1) ?? '').replace(/^is(?=[\P{L}\p{Lu}])/u, '')
  const looksLike = (known: string) => isSlipOf(name, known)
  // In a group "hidden" may be about that group alone.
  if (field.includes('.')) return ['private', 'draft'].some(looksLike) ? 'unclear' : undefined
  const decision = toBoolean(value ?? '')
  if (keepingBack.some(looksLike)) return wishOf(decision)
  if (publishing.some(looksLike)) return wishOf(decision === undefined ? undefined : !decision)
  if (!stating.some(looksLike)) return undefined
  if (statesOfDrafts.test(value ?? '')) return 'keep-back'
  return statesOfPublished.test(value ?? '') ? 'publish' : 'unclear'
}

/** What its editor is told of such a field. */
export function tellWish(field: string, wish: VisibilityWish): { message: string; hint: string } {
  const unknown = `The site has no field "${field}"`
  switch (wish) {
    case 'keep-back':
      return {
        message: `${unknown}; it would not keep the piece back.`,
        hint: 'Write "private: true" instead.',
      }
    case 'publish':
      return {
        message: `${unknown}; nothing needs to be said to publish a piece.`,
        hint: 'Delete the line. A piece is published from its date on, unless it says "private: true".',
      }
    case 'unclear':
      return {
        message: `${unknown}, and it looks as if the piece should perhaps not be published.`,
        hint: 'Write "private: true" on a line of its own to keep the piece back, or delete the line to publish it.',
      }
  }
}

/** Whether an unknown field holds a date and is nearly called so: two dates leave it open when the piece is to appear. */
export function isSecondDate(field: string, value: string | undefined): boolean {
  return nameDistance(field, 'date') <= 2 && readDate(value ?? '') !== undefined
}

/** What its editor is told of such a field. */
export function tellSecondDate(field: string): { message: string; hint: string } {
  return {
    message: `"${field}" is not a field of this site, and it is open whether it or "date" says when the piece appears.`,
    hint: 'Keep the right one of the two and call it "date:".',
  }
}

/** @returns A field that keeps a document back and stands at the beginning of its text, with its line of the text. */
export function findFieldBelow(body: string): { field: string; line: number } | undefined {
  const lines = body.split('\n')
  const index = lines.findIndex((line) => line.trim() !== '')
  const [, field = '', value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(lines[index] ?? '') ?? []
  return toVisibilityWish(field, value) === 'keep-back' ? { field, line: index + 1 } : undefined
}

/** What its editor is told of such a field. */
export function tellFieldBelow(field: string): { message: string; hint: string } {
  return {
    message: `"${field}" stands below the fields, in the text, and would not keep the piece back.`,
    hint: 'Write "private: true" above the second line "---".',
  }
}

/**
 * @param isPrivate The value of the field that decides; undefined where it is not given.
 * @param wishes What the fields ask for that stand in its place.
 * @returns Whether the author surely wants the document unpublished; in any doubt it is not sure.
 */
export function isSurelyKeptBack(isPrivate: boolean | undefined, wishes: VisibilityWish[]): boolean {
  return isPrivate ?? (wishes.length > 0 && wishes.every((wish) => wish === 'keep-back'))
}

function wishOf(isKeptBack: boolean | undefined): VisibilityWish {
  if (isKeptBack === undefined) return 'unclear'
  return isKeptBack ? 'keep-back' : 'publish'
}
