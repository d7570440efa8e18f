import { fieldsIn, fieldsThatAre } from '@/lib/content/schema/field-lists'
import { type EditorialDocument, fieldText } from '../document'
import { quote, type Rule, type RuleFinding } from '../rule'

const parts = fieldsIn('call-to-action')
const labels = fieldsThatAre('address').map(({ label }) => label)
/** Its texts, and the labels of all buttons. */
const words = fieldsThatAre('line').filter((line) => parts.includes(line) || labels.includes(line.name))

export const callToActionMissing: Rule = {
  name: 'call-to-action-missing',
  severity: 'warning',
  check: (document) =>
    isBegun(document)
      ? []
      : [
          {
            field: 'cta',
            message: 'There is no call to action: the piece ends without a next step.',
            hint: 'Fill in cta.headline, cta.copy, cta.label and cta.url.',
          },
        ],
}

/** A label without an address is a fault and stops the build; this is what else may be half done. */
export const callToActionHalfFilled: Rule = {
  name: 'call-to-action-half-filled',
  severity: 'warning',
  check: (document) => {
    const ruleFindings = isBegun(document) ? checkClosing(document) : []
    if (!fieldText(document, 'jumbotron.ctaUrl') || fieldText(document, 'jumbotron.ctaText'))
      return ruleFindings
    return [
      ...ruleFindings,
      {
        field: 'jumbotron.ctaText',
        message: 'The button in the hero has an address and no label.',
        hint: 'Say in jumbotron.ctaText what the button does.',
      },
    ]
  },
}

export const callToActionShouting: Rule = {
  name: 'call-to-action-shouting',
  severity: 'warning',
  check: (document) =>
    words.flatMap(({ name: field }) => {
      const text = fieldText(document, field) ?? ''
      if (!isShouting(text)) return []
      return [
        {
          field,
          message: `The call to action shouts: ${quote(text)}.`,
          hint: 'Write it in small letters, with capitals where a sentence has them.',
        },
      ]
    }),
}

/** Whether a text is in capitals throughout; a single abbreviation such as "RFQ" or "CAD" is not shouting. */
function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Whether anything of the closing call to action is there, even an address that had to be taken out. */
function isBegun(document: EditorialDocument): boolean {
  return parts.some(({ name }) => fieldText(document, name)) || hasUnsafeAddress(document)
}

function hasUnsafeAddress({ unsafeAddresses }: EditorialDocument): boolean {
  return unsafeAddresses.some(({ field }) => field === 'cta.url')
}

function checkClosing(document: EditorialDocument): RuleFinding[] {
  if (hasUnsafeAddress(document)) return []
  if (!fieldText(document, 'cta.url'))
    return [
      {
        field: 'cta.url',
        message: 'The call to action has no address; readers see nothing of it.',
        hint: 'Add cta.url, or empty the other fields of that call.',
      },
    ]
  return ['headline', 'label']
    .filter((name) => !fieldText(document, `cta.${name}`))
    .map((name) => ({
      field: `cta.${name}`,
      message: `The call to action has no ${name}; readers see a stock phrase in its place.`,
      hint: `Add cta.${name}, in words that belong to this piece.`,
    }))
}
