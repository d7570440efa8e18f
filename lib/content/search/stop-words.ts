import { termsOf } from './words'

/**
 * Words that are in nearly every English text and so distinguish none. They are looked for in titles and
 * headings alone, and only when a query holds nothing else.
 */
const written = `a about after all also an and any are as at be because been before but by can could did do does for
  from had has have he her his how i if in into is it its just me more most my no not of on or our out she should so
  some such than that the their them then there these they this those to up was we were what when where which while
  who why will with would you your`

const stopTerms = new Set(termsOf(written))

export function isStopTerm(term: string): boolean {
  return stopTerms.has(term)
}
