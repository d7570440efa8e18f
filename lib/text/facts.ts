import { compose } from './compose'
import { questionsOf } from './composition'
import { parseMarkdown } from './parse-markdown'
import { toPlainText } from './plain-text'
import { countWords } from './reading-time'

/** What lists need to know of a text without reading it. */
export type TextFacts = {
  /** Words of lead and body as a reader meets them, questions and headings included. */
  words: number
  questions: number
}

/**
 * @param markdown The body.
 * @param intro The lead, which is markdown too.
 */
export function toTextFacts(markdown: string, intro = ''): TextFacts {
  const { opening, parts } = compose(markdown)
  const words = [
    toPlainText(parseMarkdown(intro)),
    toPlainText(opening),
    ...parts.flatMap((part) =>
      part.kind === 'question'
        ? [part.question, toPlainText(part.answer)]
        : [part.title, toPlainText(part.content)],
    ),
  ]
  return { words: countWords(words.join('\n')), questions: questionsOf(parts).length }
}
