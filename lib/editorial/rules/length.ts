import { nameField } from '@/lib/content/schema/field-labels'
import { isKind, type Kind, kindFacts, kindsIn, mediumOfKind } from '@/lib/site/collections'
import { type EditorialDocument, fieldText } from '../document'
import { quote, type Rule } from '../rule'

const fewestWords = 300
const MAX_WORDS_WITHOUT_HEADING = 300
const MAX_WORDS_IN_PARAGRAPH = 150

export const textEmpty: Rule = {
  name: 'text-empty',
  severity: 'error',
  check: (document) =>
    wordsOf(document) > 0
      ? []
      : [
          {
            field: 'text',
            message: 'There is no text.',
            hint: `Write it, in a file below the second line of hyphens, or keep the piece back with ${nameField('private')}.`,
            severity: isForReading(document) ? 'error' : 'warning',
          },
        ],
}

export const textShort: Rule = {
  name: 'text-short',
  severity: 'warning',
  check: (document) => {
    const words = wordsOf(document)
    const kind = kindOf(document)
    if (!kind || !isForReading(document) || kindFacts[kind].isBrief || words === 0 || words >= fewestWords)
      return []
    const brief = kindsIn(kindFacts[kind].collection).find((each) => kindFacts[each].isBrief)
    return [
      {
        field: 'text',
        message: `The text has ${words} ${words === 1 ? 'word' : 'words'}.`,
        hint: `A text of fewer than ${fewestWords} rarely answers a question in full; say more${brief ? `, or make it a ${brief}` : ''}.`,
      },
    ]
  },
}

export const textUnbroken: Rule = {
  name: 'text-unbroken',
  severity: 'warning',
  check: ({ body }) =>
    body.runs
      .filter(({ words }) => words > MAX_WORDS_WITHOUT_HEADING)
      .map(({ words, line }) => ({
        field: 'text',
        line,
        message: `${words} words follow one another without a heading.`,
        hint: `Put a heading over each new thought, at least every ${MAX_WORDS_WITHOUT_HEADING} words.`,
      })),
}

export const paragraphLong: Rule = {
  name: 'paragraph-long',
  severity: 'warning',
  check: ({ body, intro }) =>
    [
      ...intro.paragraphs.map((paragraph) => ({ ...paragraph, field: 'intro' })),
      ...body.paragraphs.map((paragraph) => ({ ...paragraph, field: 'text' })),
    ]
      .filter(({ words }) => words > MAX_WORDS_IN_PARAGRAPH)
      .map(({ field, text, words, line }) => ({
        field,
        line,
        message: `The paragraph that starts ${quote(text)} is ${words} words long.`,
        hint: `Break it up: on a phone, ${MAX_WORDS_IN_PARAGRAPH} words fill the screen.`,
      })),
}

function wordsOf({ intro, body }: EditorialDocument): number {
  return intro.words + body.words
}

/** Videos and podcasts have something else to offer than their text. */
function isForReading(document: EditorialDocument): boolean {
  const kind = kindOf(document)
  return kind !== undefined && mediumOfKind(kind) === 'text'
}

function kindOf(document: EditorialDocument): Kind | undefined {
  const kind = fieldText(document, 'post_type') ?? ''
  return isKind(kind) ? kind : undefined
}
