import { isMap, isSeq, parseDocument, stringify } from 'yaml'
import { type Entry, ImportError } from './old-rules'

/**
 * Adds entries to the text of a `redirects.yml`, of which every line stays as it is. What names one address comes before
 * all that is there, where no pattern can be in its way; patterns come last, where they are in nobody's.
 *
 * @throws {ImportError} When the list is written in brackets, so that there is no line to add to.
 */
export function insertEntries(text: string, entries: Entry[]): string {
  const patterns = entries.filter(({ from }) => from.endsWith('*'))
  const exact = entries.filter(({ from }) => !from.endsWith('*'))
  if (entries.length === 0) return text
  const place = findFirstEntry(text)
  const block = (some: Entry[]) =>
    some.map((entry) => indent(stringify([entry], { lineWidth: 0 }), place.indent))
  const [head, tail] = [text.slice(0, place.offset), text.slice(place.offset).trimEnd()]
  const parts = [head.trimEnd(), block(exact).join('\n'), tail, block(patterns).join('\n')]
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\n+$/, ''))
    .join('\n\n')}\n`
}

/** Where the first entry and the comment right above it begin; behind everything in a file without entries. */
function findFirstEntry(text: string): { offset: number; indent: string } {
  const { contents } = parseDocument(text)
  const [first] = isSeq(contents) ? contents.items : []
  if (!isMap(first)) return { offset: text.length, indent: '' }
  const lines = text.slice(0, first.range?.[0] ?? 0).split('\n')
  const indent = /^ *(?=- )/.exec(lines.at(-1) ?? '')?.[0]
  if (indent === undefined)
    throw new ImportError(
      'redirects.yml is written in brackets. Write each redirect on lines of its own, with "- from:".',
    )
  let above = lines.slice(0, -1)
  while (above.at(-1)?.trimStart().startsWith('#')) above = above.slice(0, -1)
  // A comment at the very top is about the file.
  const kept = above.length > 0 ? above : lines.slice(0, -1)
  return { offset: kept.map((line) => `${line}\n`).join('').length, indent }
}

function indent(block: string, by: string): string {
  return block.replace(/^(?=.)/gm, by)
}
