import type { FieldValue, FieldValues } from '@/lib/content/ingest/field-values'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { toDocumentText } from '@/lib/content/markdown/document-text'
import { toPassages } from '@/lib/content/markdown/passages'
import { textAt } from '@/lib/content/schema/text-at'
import { formatAppearance } from '@/lib/site/dates/owners-time'

/** A document as its readers meet it, in words. */
export type ReadableText = {
  /** What the head of its file says, by the name of each field. */
  fields: Map<string, string>
  /** Lead, headings and paragraphs, in the order in which they are read. */
  lines: string[]
}

/** Read in the text, not beside it. */
const textFields = ['intro']

/** @returns The words of a file; its lines as they are written where it has faults. */
export function toReadableText(file: string, written: string): ReadableText {
  const text = written.replace(/\r\n?/g, '\n')
  const { document } = parseFile({ file, text })
  if (!document) return { fields: new Map(), lines: text.split('\n').filter((line) => line.trim() !== '') }
  const { fields, body } = document
  const parsed = toDocumentText({
    markdown: body,
    intro: textAt(fields, 'intro'),
    headline: textAt(fields, 'jumbotron.headline'),
  })
  const lines = toPassages(parsed, parsed.lead).flatMap(({ title = '', text: words }) => [
    title,
    ...words.split('\n'),
  ])
  return {
    fields: new Map(listFields(withMinutes(fields)).filter(([name]) => !textFields.includes(name))),
    lines: lines.filter((line) => line !== ''),
  }
}

/** The ingest keeps the minute of a day beside it; who wrote it wrote both as one. */
function withMinutes({ appears_at, withdrawn_at, ...fields }: FieldValues): FieldValues {
  const toMinute = (value: FieldValue | undefined) =>
    typeof value === 'string' ? formatAppearance(new Date(value)) : undefined
  const [date, unpublish] = [toMinute(appears_at), toMinute(withdrawn_at)]
  return { ...fields, ...(date && { date }), ...(unpublish && { unpublish }) }
}

function listFields(fields: FieldValues, group = ''): [name: string, words: string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    isGroup(value) ? listFields(value, `${group}${name}.`) : [[group + name, toWords(value)]],
  )
}

function toWords(value: Exclude<FieldValue, FieldValues>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

function isGroup(value: FieldValue): value is FieldValues {
  return typeof value === 'object' && !Array.isArray(value)
}
