import { XMLParser } from 'fast-xml-parser'
import { ImportRefusedError } from './draft'

/* Reads the rows of an export of WordPress as fast-xml-parser has parsed them. */

export type Row = Record<string, unknown>

/** In characters. */
const MAX_LENGTH = 300_000_000
/** In which a text may speak of anything. */
const passive = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g
const repeated = ['item', 'category', 'wp:postmeta', 'wp:comment', 'wp:author']

/**
 * Parses an export, as XML: https://www.w3.org/TR/xml/.
 *
 * @returns Its channel, which holds its posts.
 * @throws {ImportRefusedError} For one that is damaged, or that WordPress has not written.
 */
export function parseExport(text: string): Row {
  // WordPress writes none; a file that declares entities was made to fill the memory of its reader.
  if (text.length > MAX_LENGTH || /<!(DOCTYPE|ENTITY)/i.test(text.replace(passive, '')))
    throw new ImportRefusedError('This is no export that WordPress has written.')
  if (!/<\/channel>\s*<\/rss>\s*$/.test(text))
    throw new ImportRefusedError('This export is cut off before its end. Export it anew.')
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      trimValues: false,
      isArray: (name) => repeated.includes(name),
    })
    const parsed: { rss?: { channel?: Row } } = parser.parse(text)
    if (parsed.rss?.channel) return parsed.rss.channel
  } catch (error) {
    throw new ImportRefusedError(
      `This export cannot be read (${error instanceof Error ? error.message : 'unknown'}). Export it anew.`,
    )
  }
  throw new ImportRefusedError('This export holds no posts.')
}

/** The rows of a name inside another; none where there are none. */
export function childrenOf(row: Row, name: string): Row[] {
  const value = row[name]
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((each) =>
    isRow(each) ? each : { '#text': each },
  )
}

/** The text of a row, or of the one of a name inside it; empty where there is none. */
export function textIn(row: Row, name?: string): string {
  const value = name === undefined ? row : row[name]
  const first = Array.isArray(value) ? value[0] : value
  const text = isRow(first) ? first['#text'] : first
  return typeof text === 'string' || typeof text === 'number' ? String(text).trim() : ''
}

/** An attribute of a row; empty where it has none. */
export function attributeOf(row: Row, name: string): string {
  return textIn(row, `@_${name}`)
}

/** What plugins and WordPress itself keep beside an item, by name. */
export function metaOf(item: Row): Map<string, string> {
  return new Map(
    childrenOf(item, 'wp:postmeta').map((row) => [textIn(row, 'wp:meta_key'), textIn(row, 'wp:meta_value')]),
  )
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
