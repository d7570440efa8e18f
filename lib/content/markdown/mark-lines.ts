import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { ParsedText } from './sections'

/** Where something of a text begins and ends, in lines of the body, and how a mark is put into it. */
type Place = { start: number; end: number; mark: (mark: Element) => void }

/** Elements that hold words; lists, tables and their rows hold only these. */
export const blocks = new Set([
  ...['p', 'li', 'blockquote', 'pre', 'td', 'th', 'dt', 'dd', 'figcaption', 'div'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])

/**
 * Marks lines of a text, so that a link can lead to them: an empty element with an identifier is put at the beginning
 * of the smallest block that holds the line; where none does, of the one that follows it.
 *
 * @param composition A parsed text; its trees are changed.
 * @param lines Lines of the body, counted from 1.
 * @param idOf Names the mark of a line.
 */
export function markLines(
  parsedText: ParsedText,
  lines: Iterable<number>,
  idOf: (line: number) => string,
): void {
  const places = listPlaces(parsedText)
  for (const line of new Set(lines)) {
    const holding = places
      .filter(({ start, end }) => start <= line && line <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
    const place = holding[0] ?? places.find(({ start }) => start > line) ?? places.at(-1)
    place?.mark({
      type: 'element',
      tagName: 'span',
      properties: { id: idOf(line), className: ['line-mark'] },
      children: [],
    })
  }
}

function listPlaces({ opening, parts }: ParsedText): Place[] {
  return [
    ...placesIn(opening),
    ...parts.flatMap((part) => [
      ...placeOfHeading(part.heading, part.line),
      ...placesIn(part.kind === 'question' ? part.answer : part.content),
    ]),
  ]
}

function placeOfHeading(heading: ElementContent[], line: number | undefined): Place[] {
  return line === undefined ? [] : [{ start: line, end: line, mark: (mark) => heading.unshift(mark) }]
}

function placesIn(tree: Root): Place[] {
  const places: Place[] = []
  visit(tree, 'element', (element) => {
    const { tagName, position, children } = element
    if (position && blocks.has(tagName))
      places.push({
        start: position.start.line,
        end: position.end.line,
        mark: (mark) => children.unshift(mark),
      })
  })
  return places
}
