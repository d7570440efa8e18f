import type { DroppedMarkup } from '@/lib/content/markdown/dropped-markup'

/** The place of something: a line of the file, counted from 1, where it is known. */
type Placed = { line: number | undefined }

export type Heading = Placed & { level: number; text: string }
/** `posesAsHeading`: its words are bold, all of them. */
export type Paragraph = Placed & { text: string; words: number; posesAsHeading: boolean }
/** `href` is missing where the address was unsafe and has been taken out; `written` is what its editor wrote. */
export type TextLink = Placed & { href: string | undefined; written: string | undefined; text: string }
export type TextPicture = Placed & { src: string; written: string | undefined; alt: string }
/** The first of a run of lines that start with a bullet of a word processor. */
export type PastedBullet = Placed & { sign: string }
/** What is between two headings, or before the first and after the last. */
export type TextRun = Placed & { words: number }
export type AskedQuestion = Placed & { question: string; isAnswered: boolean }

/** What the rules need to know of a text: an outline of it as the editor wrote it, in reading order. */
export type TextReading = {
  words: number
  headings: Heading[]
  runs: TextRun[]
  paragraphs: Paragraph[]
  links: TextLink[]
  pictures: TextPicture[]
  questions: AskedQuestion[]
  /** Paragraphs that start with "A:" under no question. */
  looseAnswers: Placed[]
  pastedBullets: PastedBullet[]
  /** What the sanitiser takes out. */
  dropped: (Omit<DroppedMarkup, 'line'> & Placed)[]
  /** The fragments that lead somewhere on its page. */
  anchors: string[]
}
