import Slugger from 'github-slugger'
import type { Element, Root, RootContent } from 'hast'
import { demoteEmptyHeadings, headingLevel, levelHeadings } from './headings'
import { answerMarker, markerLength, questionMarker, withoutMarker } from './markers'
import { parseMarkdown } from './parse-markdown'
import { toPlainText } from './plain-text'
import type { ParsedText, Part } from './sections'

/** Anchors that the page itself uses; a heading of the same name gets a number behind it. */
export const pageAnchors = ['main', 'contents', 'first-step', 'share', 'next', 'related', 'top']

/** A heading of the top level and what follows it, up to the next one. */
type TextRun = { heading: Element; markedLength: number; content: RootContent[] }

/**
 * Parses the markdown of an article into its opening, its sections and its questions with their answers.
 *
 * A heading that starts with `Q:` asks a question, and nothing else does. Its answer runs to the next heading of the
 * same or a higher level. Where nothing follows, the heading stays an ordinary section, so that every question that
 * page, jump list and structured data speak of has an answer.
 *
 * @param markdown The body, with LF line ends.
 * @returns The parts in reading order, with lines counted from 1 in the body.
 */
export function parseSections(markdown: string): ParsedText {
  return sectionsOfTree(parseMarkdown(markdown))
}

/** The same for a text that is parsed already; the tree is used up. */
export function sectionsOfTree(tree: Root): ParsedText {
  demoteEmptyHeadings(tree)
  const { opening, runs } = split(tree)
  const slugger = new Slugger()
  for (const anchor of pageAnchors) slugger.slug(anchor)
  const toAnchor = (text: string) => slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section')

  const parts: Part[] = []
  let number = 0
  levelHeadings(opening, 1, toAnchor)

  for (const { heading, markedLength, content } of runs) {
    const words = withoutMarker(heading.children, markedLength)
    const title = toPlainText(words)
    const anchor = toAnchor(title)
    const line = heading.position?.start.line
    const isQuestion = markedLength > 0
    const answer: Root = { type: 'root', children: isQuestion ? withoutAnswerMarker(content) : content }
    levelHeadings(answer, 2, toAnchor)

    if (isQuestion && toPlainText(answer) !== '') {
      number += 1
      parts.push({ kind: 'question', number, anchor, question: title, heading: words, answer, line })
    } else
      parts.push({
        kind: 'section',
        isUnanswered: isQuestion,
        anchor,
        title,
        heading: words,
        content: answer,
        line,
      })
  }
  return { opening, parts }
}

/**
 * Cuts the top level at the first heading, at every question, and at each heading that is as high as the one before
 * or as the article's sections.
 */
function split(tree: Root): { opening: Root; runs: TextRun[] } {
  const opening: Root = { type: 'root', children: [] }
  const runs: TextRun[] = []
  const sectionLevel = findSectionLevel(tree)
  let cutLevel = 6

  for (const node of tree.children) {
    const level = headingLevel(node)
    const markedLength = questionLength(node)
    if (node.type === 'element' && level && (markedLength > 0 || level <= cutLevel)) {
      cutLevel = markedLength > 0 ? level : Math.max(level, sectionLevel)
      runs.push({ heading: node, markedLength, content: [] })
    } else (runs.at(-1)?.content ?? opening.children).push(node)
  }
  return { opening, runs }
}

/** The level of the headings that make sections: two, or the highest there is outside of answers when it is lower. */
function findSectionLevel(tree: Root): number {
  let highest = 6
  let questionLevel = 0
  for (const node of tree.children) {
    const level = headingLevel(node)
    if (!level) continue
    if (questionLength(node) > 0) questionLevel = level
    else if (!questionLevel || level <= questionLevel) {
      questionLevel = 0
      highest = Math.min(highest, level)
    }
  }
  return Math.max(2, highest)
}

function questionLength(node: RootContent): number {
  return node.type === 'element' && headingLevel(node) ? markerLength(node.children, questionMarker) : 0
}

function withoutAnswerMarker(content: RootContent[]): RootContent[] {
  const first = content.find((node) => isParagraph(node) && toPlainText([node]) !== '')
  const length = isParagraph(first) ? markerLength(first.children, answerMarker) : 0
  if (length === 0) return content
  return content.flatMap((node) => {
    if (node !== first || !isParagraph(node)) return [node]
    const children = withoutMarker(node.children, length)
    return children.length > 0 ? [{ ...node, children }] : []
  })
}

function isParagraph(node: RootContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p'
}
