import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import { type DroppedMarkup, findDroppedMarkup } from '@/lib/content/markdown/dropped-markup'
import { headingLevel } from '@/lib/content/markdown/headings'
import { writtenAddress } from '@/lib/content/markdown/keep-written'
import { answerMarker, markerLength } from '@/lib/content/markdown/markers'
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown'
import { pageAnchors, sectionsOfTree } from '@/lib/content/markdown/parse-sections'
import { pastedBullet } from '@/lib/content/markdown/pasted-bullets'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { countWords } from '@/lib/content/markdown/reading-time'
import type { Part } from '@/lib/content/markdown/sections'

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

/**
 * Reads a text for the rules. It parses the text once.
 *
 * @param markdown Markdown with LF line ends.
 * @param firstLine The line of the file on which it starts; without it, nothing is said of lines.
 */
export function readText(markdown: string, firstLine?: number): TextReading {
  const tree = parseMarkdown(markdown)
  const at = (line: number | undefined) => (firstLine && line ? firstLine + line - 1 : undefined)
  const lineOf = (node: RootContent | ElementContent) => at(node.position?.start.line)

  const headings: Heading[] = []
  const paragraphs: Paragraph[] = []
  const links: TextLink[] = []
  const pictures: TextPicture[] = []
  const textLines = new Set<number>()
  visit(tree, 'element', (node, _index, parent) => {
    const line = lineOf(node)
    const level = headingLevel(node)
    if (level) headings.push({ level, text: toPlainText(node.children), line })
    for (const each of linesOf(node))
      if (/^(p|li)$/.test(node.tagName)) textLines.add(each)
      else if (node.tagName === 'pre') textLines.delete(each)
    if (node.tagName === 'p') paragraphs.push({ ...toParagraph(node, parent?.type === 'root'), line })
    if (node.tagName === 'a' && !isFootnoteMark(node))
      links.push({
        href: textOrNothing(node.properties.href),
        written: writtenAddress(node),
        text: wordsOfLink(node),
        line,
      })
    if (node.tagName === 'img')
      pictures.push({
        src: textOrNothing(node.properties.src) ?? '',
        written: writtenAddress(node),
        alt: textOrNothing(node.properties.alt)?.trim() ?? '',
        line,
      })
  })
  const runs = toTextRuns(tree).map(({ words, line }) => ({ words, line: at(line) }))

  const { opening, parts } = sectionsOfTree(tree)
  const trees = [opening, ...parts.map(contentOf)]
  return {
    words:
      runs.reduce((sum, { words }) => sum + words, 0) +
      headings.reduce((sum, { text }) => sum + countWords(text), 0),
    headings: headings.filter(({ text }) => text !== ''),
    runs,
    paragraphs,
    links,
    pictures,
    questions: parts.flatMap((part) => toQuestion(part, at(part.line))),
    looseAnswers: trees
      .flatMap(({ children }) => children.filter(isAnswer))
      .map((node) => ({ line: lineOf(node) })),
    pastedBullets: findPastedBullets(markdown, textLines).map(({ sign, line }) => ({ sign, line: at(line) })),
    dropped: findDroppedMarkup(markdown).map(({ line, ...dropped }) => ({ ...dropped, line: at(line) })),
    anchors: [...pageAnchors, ...parts.map(({ anchor }) => anchor), ...trees.flatMap(idsIn)],
  }
}

function toParagraph(node: Element, isBlock: boolean): Omit<Paragraph, 'line'> {
  const text = toPlainText(node.children)
  const words = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const posesAsHeading =
    isBlock &&
    text !== '' &&
    words.every((child) => child.type === 'element' && /^(strong|b)$/.test(child.tagName))
  return { text, words: countWords(text), posesAsHeading }
}

/** Counts the words between the headings of the top level; those of headings inside quotes count as text. */
function toTextRuns(tree: Root): TextRun[] {
  const runs: TextRun[] = [{ words: 0, line: undefined }]
  for (const node of tree.children) {
    const current = runs.at(-1)
    if (headingLevel(node)) runs.push({ words: 0, line: undefined })
    else if (node.type === 'element' && current) {
      current.words += countWords(toPlainText([node]))
      current.line ??= node.position?.start.line
    }
  }
  return runs.filter(({ words }) => words > 0)
}

/** The words of a link; a picture in it speaks by its alternative text. */
function wordsOfLink(node: Element): string {
  const pictures: string[] = []
  visit(node, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && properties.alt) pictures.push(String(properties.alt))
  })
  return [toPlainText(node.children), ...pictures].join(' ').trim()
}

function linesOf({ position }: Element): number[] {
  if (!position) return []
  const { start, end } = position
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index)
}

/** @param textLines The lines of paragraphs and lists; only there a bullet is one. */
function findPastedBullets(markdown: string, textLines: Set<number>): { sign: string; line: number }[] {
  const found: { sign: string; line: number }[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [index, written] of markdown.split('\n').entries()) {
    const line = index + 1
    const sign = textLines.has(line) ? pastedBullet(written) : undefined
    if (!sign) continue
    // An empty line between them does not end a run.
    if (line - last > 2) found.push({ sign, line })
    last = line
  }
  return found
}

function toQuestion(part: Part, line: number | undefined): AskedQuestion[] {
  if (part.kind === 'question') return [{ question: part.question, isAnswered: true, line }]
  return part.isUnanswered ? [{ question: part.title, isAnswered: false, line }] : []
}

function contentOf(part: Part): Root {
  return part.kind === 'question' ? part.answer : part.content
}

function isAnswer(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'p' && markerLength(node.children, answerMarker) > 0
}

function idsIn(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, 'element', ({ properties }) => {
    if (properties.id) ids.push(String(properties.id))
  })
  return ids
}

/** The number of a footnote or the arrow back from it, which the parser makes: https://github.github.com/gfm/. */
function isFootnoteMark({ properties }: Element): boolean {
  return /^#fn(ref)?-/.test(String(properties.href))
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
