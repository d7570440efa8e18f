import { parseMarkdown } from './parse-markdown'
import { parseSections } from './parse-sections'
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

/**
 * @param markdown The body.
 * @param intro The lead, which is markdown too.
 */
export function toTextFacts(markdown: string, intro = ''): TextFacts {
  const parsedText = parseSections(markdown)
  const passages = toPassages(parsedText, parseMarkdown(intro))
  const words = passages.map(({ title = '', text }) => countWords(title) + countWords(text))
  return {
    words: words.reduce((sum, count) => sum + count, 0),
    questions: questionsOf(parsedText.parts).length,
    passages,
  }
}
