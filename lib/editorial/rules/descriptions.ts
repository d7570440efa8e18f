import { nameField } from '@/lib/content/schema/field-labels'
import { similarBy } from '../comparing'
import { type EditorialDocument, fieldText } from '../document'
import { quote, type Rule } from '../rule'

const MIN_LENGTH = 70
const MAX_LENGTH = 160

export const descriptionMissing: Rule = {
  name: 'description-missing',
  severity: 'warning',
  check: (document) => {
    if (fieldText(document, 'seo.description')) return []
    const teaser = fieldText(document, 'short_description')
    return [
      {
        field: 'seo.description',
        message: teaser
          ? `Search engines get no description of their own; the teaser (${teaser.length} characters) is used instead.`
          : 'There is neither a description for search engines nor a teaser.',
        hint: `Say in ${nameField('seo.description')}, in ${MIN_LENGTH} to ${MAX_LENGTH} characters, what the reader will get.`,
      },
    ]
  },
}

/** A short description says too little under a title in search results, and a long one is cut. */
export const descriptionLength: Rule = {
  name: 'description-length',
  severity: 'warning',
  check: (document) => {
    const description = fieldText(document, 'seo.description')
    if (!description || (description.length >= MIN_LENGTH && description.length <= MAX_LENGTH)) return []
    return [
      {
        field: 'seo.description',
        message: `The description is ${description.length} characters long.`,
        hint: `Make it ${MIN_LENGTH} to ${MAX_LENGTH} characters long; search engines cut what is longer.`,
      },
    ]
  },
}

export const descriptionRepeated: Rule = {
  name: 'description-repeated',
  severity: 'warning',
  check: (document, library) => {
    const others = listSame(document, library)
    if (others.length === 0) return []
    const { field, text } = searchDescription(document)
    return [
      {
        field,
        message: `The description ${quote(text)} is also that of ${others.join(', ')}.`,
        hint: 'Say what this piece, and no other, holds.',
        others,
      },
    ]
  },
}

const listSame = similarBy((document) => searchDescription(document).text)

function searchDescription(document: EditorialDocument): { field: string; text: string } {
  const field = fieldText(document, 'seo.description') ? 'seo.description' : 'short_description'
  return { field, text: fieldText(document, field) ?? '' }
}
