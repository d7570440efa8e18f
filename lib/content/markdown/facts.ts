import type { DocumentText } from './document-text'
import { type Passage, toPassages } from './passages'
import { countWords } from './reading-time'
import { questionsOf } from './sections'

/** What lists and search need to know of a text without parsing it. */
export type TextFacts = {
  /** Words of lead and body as a reader meets them, questions and headings included. */
  words: number
  questions: number
  passages: Passage[]
}

export function toTextFacts(text: DocumentText): TextFacts {
  const passages = toPassages(text, text.lead)
  const words = passages.map(({ title = '', text }) => countWords(title) + countWords(text))
  return {
    words: words.reduce((sum, count) => sum + count, 0),
    questions: questionsOf(text.parts).length,
    passages,
  }
}
