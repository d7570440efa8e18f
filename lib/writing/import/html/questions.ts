import type { Element, ElementContent } from 'hast'
import { markerLength, rawWords, withoutMarker } from '@/lib/content/markdown/markers'
import { element, isBlank, isElement, rewriteChildren, text } from './tree'

/** How people mark questions and answers; the site writes `Q:` and `A:`. */
const question =
  /^[\s\u00a0]*(?:Q|Question|QUESTION)[\s\u00a0]*\d{0,2}[\s\u00a0]*(?::|(?<=Q)\.(?=[\s\u00a0]))[\s\u00a0]*(?=\S)/
const answer =
  /^[\s\u00a0]*(?:A|Answer|ANSWER)[\s\u00a0]*\d{0,2}[\s\u00a0]*(?::|(?<=A)\.(?=[\s\u00a0]))[\s\u00a0]*(?=\S)/

/** Whether a line is marked as a question or an answer. */
export function isMarked(words: string): boolean {
  return question.test(words) || answer.test(words)
}

/**
 * Writes interviews in the notation of the site: each question a heading of the second level that starts with `Q:`, each answer a
 * paragraph that starts with `A:`.
 */
export function writeQuestions(tree: Element): void {
  rewriteChildren(tree, (children) => {
    let isAsked = false
    return children.map((node) => {
      if (!isElement(node) || isBlank(node)) return node
      const length = markerLength(node.children, question)
      if (length > 0 && (/^h[1-6]$/.test(node.tagName) || (node.tagName === 'p' && !isAnswered(node)))) {
        isAsked = true
        return element('h2', [text('Q: '), ...withoutBold(withoutMarker(node.children, length))])
      }
      const wasAsked = isAsked
      isAsked = false
      return wasAsked && node.tagName === 'p' ? toAnswer(node) : node
    })
  })
}

/** A marker at the start is written anew, and added where the answer has none. */
function toAnswer(node: Element): Element {
  return element('p', [text('A: '), ...withoutMarker(node.children, markerLength(node.children, answer))])
}

/** "Q: Why? A: Because." on one line has no place to be cut at, and stays a paragraph. */
function isAnswered(node: Element): boolean {
  return /\sA: \S/.test(rawWords(node.children))
}

function withoutBold(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (isElement(node, 'strong', 'b', 'u') ? withoutBold(node.children) : [node]))
}
