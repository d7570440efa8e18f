import { compose } from './compose'
import { questionsOf } from './composition'
import { parseMarkdown } from './parse-markdown'
import { type Passage, toPassages } from './passages'
import { countWords } from './reading-time'

/** What lists and search need to know of a text without parsing it. */
export type TextFacts = {
  /** Words of lead and body as a reader meets them, questions and headings included. */
  words: number
  questions: number
  passages: Passage[]
}

/**
 * @param markdown The body.
 * @param intro The lead, which is markdown too.
 */
export function toTextFacts(markdown: string, intro = ''): TextFacts {
  const composition = compose(markdown)
  const passages = toPassages(composition, parseMarkdown(intro))
  const words = passages.map(({ title = '', text }) => countWords(title) + countWords(text))
  return {
    words: words.reduce((sum, count) => sum + count, 0),
    questions: questionsOf(composition.parts).length,
    passages,
  }
}
