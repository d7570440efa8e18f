import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import { findDroppedMarkup } from '@/lib/content/markdown/dropped-markup'
import { headingLevel } from '@/lib/content/markdown/headings'
import { writtenAddress } from '@/lib/content/markdown/keep-written'
import { answerMarker, markerLength } from '@/lib/content/markdown/markers'
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown'
import { pageAnchors, sectionsOfTree } from '@/lib/content/markdown/parse-sections'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { countWords } from '@/lib/content/markdown/reading-time'
import type { Part } from '@/lib/content/markdown/sections'
import { findPastedBullets } from './find-pasted-bullets'
import type { AskedQuestion, Heading, Paragraph, TextLink, TextPicture, TextReading } from './text-reading'
import { toTextRuns } from './text-runs'

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
