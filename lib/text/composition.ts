import type { ElementContent, Root } from 'hast'

/** An ordinary stretch of an article under its heading. */
export type Section = {
  kind: 'section'
  anchor: string
  /** The heading as plain text. */
  title: string
  /** The heading with its emphasis and links. */
  heading: ElementContent[]
  content: Root
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
}

export type Part = Section | QuestionAndAnswer

/** Something to tell the editor about the text. */
export type Remark = { line?: number | undefined; message: string; hint: string }

/** The text of an article, taken apart. Sanitised throughout. */
export type Composition = {
  /** What stands before the first heading. */
  opening: Root
  parts: Part[]
  remarks: Remark[]
}

/** The questions among the parts, each with an answer, in reading order. */
export function questionsOf(parts: Part[]): QuestionAndAnswer[] {
  return parts.filter((part) => part.kind === 'question')
}
