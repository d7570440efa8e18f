import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { decodeSafely } from '@/lib/site/addresses/decode'
import { type EditorialDocument, fieldText, picturesOf } from '../document'
import { quote, type Rule } from '../rule'

const longest = 150

/** Those who cannot see a picture learn from this text what it shows: https://www.w3.org/WAI/tutorials/images/. */
export const alternativeTextMissing: Rule = {
  name: 'alt-missing',
  severity: 'warning',
  check: (document) =>
    listAlternatives(document)
      .filter(({ alt }) => alt === '')
      .map(({ field, line, src }) => ({
        field,
        line,
        message: `The picture ${quote(src)} has no alternative text.`,
        hint: 'Say in a few words what it shows, for those who cannot see it.',
      })),
}

export const alternativeTextIsFileName: Rule = {
  name: 'alt-file-name',
  severity: 'warning',
  check: (document) =>
    listAlternatives(document)
      .filter(({ alt, src }) => isFileName(alt, src))
      .map(({ field, line, alt }) => ({
        field,
        line,
        message: `The alternative text ${quote(alt)} is the name of a file.`,
        hint: 'Say in a few words what the picture shows.',
      })),
}

export const alternativeTextLength: Rule = {
  name: 'alt-length',
  severity: 'warning',
  check: (document) =>
    listAlternatives(document)
      .filter(({ alt }) => alt.length > longest)
      .map(({ field, line, alt }) => ({
        field,
        line,
        message: `The alternative text is ${alt.length} characters long.`,
        hint: `Keep it to ${longest}; what needs more room belongs in the text.`,
      })),
}

function listAlternatives(document: EditorialDocument) {
  const inFields = fieldsThatAre('picture-text').map(({ name: field, of: picture = '' }) => ({
    field,
    line: undefined,
    src: fieldText(document, picture) ?? '',
    alt: fieldText(document, field) ?? '',
  }))
  return [...inFields.filter(({ src }) => src !== ''), ...picturesOf(document)]
}

/** Whether a text is what cameras and programs call a file: `gears.jpg`, `IMG_2041`, or the picture's own name. */
function isFileName(alt: string, src: string): boolean {
  const name = src.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  const stem = name.replace(/\.\w+$/, '')
  return (
    /\.(avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$/i.test(alt) ||
    /^(dsc|img|pic|image|photo|screen-?shot)[-_ ]?\d+$/i.test(alt) ||
    (/[-_\d]/.test(stem) && [stem, decodeSafely(stem)].includes(alt))
  )
}
