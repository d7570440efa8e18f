import type { ElementContent, Root } from 'hast'

/** An ordinary section of an article, with its heading. */
export type Section = {
  kind: 'section'
  anchor: string
  /** The heading as plain text. */
  title: string
  /** The heading with its emphasis and links. */
  heading: ElementContent[]
  content: Root
  /** The heading asks a question that nothing answers. */
  isUnanswered: boolean
  /** Line of the body, counted from 1, of the heading. */
  line?: number | undefined
}

/** One question of an interview with its answer. */
export type QuestionAndAnswer = {
  kind: 'question'
  /** Counted from 1 through the article. */
  number: number
  /** Made of the question's words, so that it stays when questions move. */
  anchor: string
  question: string
  heading: ElementContent[]
  answer: Root
  /** Line of the body, counted from 1, of the heading. */
  line?: number | undefined
}

export type Part = Section | QuestionAndAnswer

/** The text of an article, parsed into sections. Sanitised throughout. */
export type ParsedText = {
  /** What comes before the first heading. */
  opening: Root
  parts: Part[]
}

/** The questions among the parts, each with an answer, in reading order. */
export function questionsOf(parts: Part[]): QuestionAndAnswer[] {
  return parts.filter((part) => part.kind === 'question')
}
