import Slugger from 'github-slugger'
import type { Element, Root, RootContent } from 'hast'
import type { Composition, Part, Remark } from './composition'
import { demoteEmptyHeadings, headingLevel, levelHeadings } from './headings'
import { answerMarker, markerLength, questionMarker, withoutMarker } from './markers'
import { parseMarkdown } from './parse-markdown'
import { toPlainText } from './plain-text'

/** Anchors that the page itself uses; a heading of the same name gets a number behind it. */
export const pageAnchors = ['main', 'contents', 'first-step', 'share', 'next', 'related', 'top']

/** A heading of the top level and what follows it, up to the next one. */
type Stretch = { heading: Element; markedLength: number; content: RootContent[] }

/**
 * Takes the markdown of an article apart into its opening, its sections and its questions with their answers.
 *
 * A heading that starts with `Q:` asks a question, and nothing else does. Its answer runs to the next heading of the
 * same or a higher level. Where nothing follows, the heading stays an ordinary section, so that every question that
 * page, jump list and structured data speak of has an answer.
 *
 * @param markdown The body, with LF line ends.
 * @returns The parts in reading order, and remarks for the editor with lines counted from 1 in the body.
 */
export function compose(markdown: string): Composition {
  const tree = parseMarkdown(markdown)
  demoteEmptyHeadings(tree)
  const { opening, stretches } = split(tree)
  const slugger = new Slugger()
  for (const anchor of pageAnchors) slugger.slug(anchor)
  const toAnchor = (text: string) => slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section')

  const remarks: Remark[] = []
  const parts: Part[] = []
  const asked = new Set<string>()
  let number = 0
  remarkLooseAnswers(opening, remarks)
  levelHeadings(opening, 1, toAnchor)

  for (const { heading, markedLength, content } of stretches) {
    const words = withoutMarker(heading.children, markedLength)
    const title = toPlainText(words)
    const anchor = toAnchor(title)
    const line = heading.position?.start.line
    const isQuestion = markedLength > 0
    const answer: Root = { type: 'root', children: isQuestion ? withoutAnswerMarker(content) : content }
    remarkLooseAnswers(answer, remarks)
    levelHeadings(answer, 2, toAnchor)

    if (isQuestion && asked.has(title))
      remarks.push({
        line,
        message: `The question "${title}" is asked twice.`,
        hint: 'Reword or remove one of the two.',
      })
    if (isQuestion) asked.add(title)

    if (isQuestion && toPlainText(answer) !== '') {
      number += 1
      parts.push({ kind: 'question', number, anchor, question: title, heading: words, answer })
    } else {
      if (isQuestion)
        remarks.push({
          line,
          message: `The question "${title}" has no answer.`,
          hint: 'Write the answer under it, its first paragraph starting with "A:".',
        })
      parts.push({ kind: 'section', anchor, title, heading: words, content: answer })
    }
  }
  return { opening, parts, remarks }
}

/**
 * Cuts the top level at the first heading, at every question, and wherever a heading stands as high as the one before
 * or as the article's sections.
 */
function split(tree: Root): { opening: Root; stretches: Stretch[] } {
  const opening: Root = { type: 'root', children: [] }
  const stretches: Stretch[] = []
  const sectionLevel = findSectionLevel(tree)
  let cutLevel = 6

  for (const node of tree.children) {
    const level = headingLevel(node)
    const markedLength = questionLength(node)
    if (node.type === 'element' && level && (markedLength > 0 || level <= cutLevel)) {
      cutLevel = markedLength > 0 ? level : Math.max(level, sectionLevel)
      stretches.push({ heading: node, markedLength, content: [] })
    } else (stretches.at(-1)?.content ?? opening.children).push(node)
  }
  return { opening, stretches }
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

function remarkLooseAnswers({ children }: Root, remarks: Remark[]): void {
  for (const node of children)
    if (isParagraph(node) && markerLength(node.children, answerMarker) > 0)
      remarks.push({
        line: node.position?.start.line,
        message: 'A paragraph starts with "A:" but stands under no question.',
        hint: 'Put a heading "## Q: …" above it, or take the "A:" away.',
      })
}
