import { readDate } from '@/lib/site/dates/read-date'
import { findMeant, nameDistance } from '@/lib/site/language/nearest-name'
import { toBoolean } from './field-values'
import type { UnknownName } from './read-fields'

/** What an unknown field asks for by its name and value: to keep the document back, to publish it, or neither for certain. */
export type VisibilityWish = 'keep-back' | 'publish' | 'unclear'

/** The field that decides, and what editors and other systems write in its place. */
const keepingBack = ['private', 'draft', 'hidden', 'unlisted', 'unpublished', 'invisible']
const publishing = ['publish', 'published', 'visible', 'public', 'listed']
const stating = ['status', 'visibility']

/** The field that takes a piece back, and what other systems call it. */
const takingBack = ['unpublish', 'expires', 'expiry', 'expiration', 'expirydate', 'expirationdate']

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
  const meant = findMeant(name, [...keepingBack, ...publishing, ...stating])
  if (!meant) return undefined
  // In a group "hidden" may be about that group alone.
  if (field.includes('.')) return ['private', 'draft'].includes(meant) ? 'unclear' : undefined
  const decision = toBoolean(value ?? '')
  if (keepingBack.includes(meant)) return wishOf(decision)
  if (publishing.includes(meant)) return wishOf(decision === undefined ? undefined : !decision)
  if (statesOfDrafts.test(value ?? '')) return 'keep-back'
  return statesOfPublished.test(value ?? '') ? 'publish' : 'unclear'
}

/** What is wrong with an unknown field, for its editor; `wish` is there when it asks who may see the document. */
export type VisibilityFault = { wish?: VisibilityWish; message: string; hint: string }

/** @returns Why an unknown field must not just be ignored; undefined for one that decides nothing about visibility. */
export function findVisibilityFault(
  unknown: UnknownName,
  value: string | undefined,
): VisibilityFault | undefined {
  const { field, meant = 'date' } = unknown
  if (isTakingBack(field, value)) return tellTakingBack(field, value)
  const wish = toVisibilityWish(field, value)
  if (wish) return { wish, ...tellWish(field, wish) }
  // Two dates leave it open when the piece is to appear.
  const isSecondDate = nameDistance(field, 'date') <= 2 && readDate(value ?? '') !== undefined
  if (meant !== 'date' || !isSecondDate) return undefined
  return {
    message: `"${field}" is not a field of this site, and it is open whether it or "date" says when the piece appears.`,
    hint: 'Keep the right one of the two and call it "date:".',
  }
}

/** Whether an unknown field is meant to take the piece back some day, so that a slip never leaves it where it is. */
function isTakingBack(field: string, value: string | undefined): boolean {
  const name = field.split('.').at(-1) ?? ''
  const meant = findMeant(name, [...takingBack, ...publishing]) ?? ''
  // "unpublished: true" keeps a piece back at once.
  if (readDate(value ?? '') === undefined)
    return meant === 'unpublish' && toVisibilityWish(field, value) === undefined
  return takingBack.includes(meant) || /^unpublish/i.test(name)
}

function tellTakingBack(field: string, value = ''): VisibilityFault {
  const date = readDate(value) ? value : '2026-03-09'
  return {
    message: `The site has no field "${field}"; it would not take the piece back.`,
    hint: `Write "unpublish: ${date}" on a line of its own: from that day, or minute, on readers no longer see the piece.`,
  }
}

function tellWish(field: string, wish: VisibilityWish): { message: string; hint: string } {
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

/** @returns What is wrong with a field about who sees a document that is in its text, with the line of the text. */
export function findFieldBelow(body: string): (VisibilityFault & { line: number }) | undefined {
  const lines = body.split('\n')
  const index = lines.findIndex((line) => line.trim() !== '')
  const [, field = '', value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(lines[index] ?? '') ?? []
  const line = index + 1
  if (field.toLowerCase() === 'unpublish' && readDate(value ?? ''))
    return {
      line,
      message: `"${field}" is below the fields, in the text, and would not take the piece back.`,
      hint: `Write "unpublish: ${value}" above the second line "---".`,
    }
  const wish = toVisibilityWish(field, value)
  if (wish !== 'keep-back') return undefined
  return {
    line,
    wish,
    message: `"${field}" is below the fields, in the text, and would not keep the piece back.`,
    hint: 'Write "private: true" above the second line "---".',
  }
}

/**
 * @param isPrivate The value of the field that decides; undefined where it is not given.
 * @param wishes What the fields used instead of it ask for.
 * @returns Whether the author surely wants the document unpublished; in any doubt it is not sure.
 */
export function isSurelyKeptBack(isPrivate: boolean | undefined, wishes: VisibilityWish[]): boolean {
  return isPrivate ?? (wishes.length > 0 && wishes.every((wish) => wish === 'keep-back'))
}

function wishOf(isKeptBack: boolean | undefined): VisibilityWish {
  if (isKeptBack === undefined) return 'unclear'
  return isKeptBack ? 'keep-back' : 'publish'
}
