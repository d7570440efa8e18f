import type { Element, Root, RootContent } from 'hast'
import { headingLevel } from './headings'
import { toPlainLines, toPlainText } from './plain-text'
import type { ParsedText, Part } from './sections'

/** A passage of an article that can be linked to, as plain text: what search looks through and quotes. */
export type Passage = {
  /** The identifier of its heading on the page; none before the first heading. */
  anchor?: string
  /** The words of its heading, or the question. */
  title?: string
  /** Counted from 1 through the article, where the passage is a question with its answer. */
  question?: number
  /** Blocks apart by line breaks, white space otherwise single spaces. */
  text: string
}

/**
 * Takes a text apart into passages, in reading order: what comes before the first heading, each question with the
 * whole of its answer, and each section as far as its next heading of any level.
 *
 * @param lead The lead as a sanitised tree; it opens the first passage.
 */
export function toPassages({ opening, parts }: ParsedText, lead: Root): Passage[] {
  const first: Root = { type: 'root', children: [...lead.children, ...opening.children] }
  return [...splitAtHeadings({}, first), ...parts.flatMap(passagesOfPart)].filter(
    ({ title, text }) => title || text,
  )
}

function passagesOfPart(part: Part): Passage[] {
  const { anchor, title } = part.kind === 'question' ? { ...part, title: part.question } : part
  return part.kind === 'question'
    ? [{ anchor, title, question: part.number, text: toPlainLines(part.answer) }]
    : splitAtHeadings({ anchor, title }, part.content)
}

function splitAtHeadings(head: Omit<Passage, 'text'>, { children }: Root): Passage[] {
  const runs: { head: Omit<Passage, 'text'>; content: RootContent[] }[] = [{ head, content: [] }]
  for (const node of children)
    if (node.type === 'element' && headingLevel(node)) runs.push({ head: headOf(node), content: [] })
    else runs.at(-1)?.content.push(node)
  return runs.map(({ head, content }) => ({
    ...head,
    text: toPlainLines({ type: 'root', children: content }),
  }))
}

function headOf(heading: Element): Omit<Passage, 'text'> {
  const { id } = heading.properties
  return { ...(typeof id === 'string' && { anchor: id }), title: toPlainText(heading.children) }
}
