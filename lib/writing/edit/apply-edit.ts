import { stringify } from 'yaml'
import { withPlainIndents } from '@/lib/content/ingest/front-matter'
import { editFields, type FieldEdits, readValues } from './edit-fields'
import { type FileParts, joinFile, splitFile } from './file-parts'
import { isEmpty, isGroup, isSame, type Value, type Values } from './values'

/**
 * Applies to a file what an editor has made of it. Editors write all fields anew, in a notation of their own; only those that have
 * another value are changed, and all else stays as it is, byte for byte.
 *
 * @param before The file; undefined for one that is new.
 * @param sent What the editor has made of it.
 */
export function applyEdit(before: string | undefined, sent: string): string {
  const after = splitFile(sent)
  const values = after && readValues(after.fields)
  // What cannot be read is what its author wants it to be.
  if (!after || !values) return sent
  const parts = before === undefined ? undefined : splitFile(before)
  const fieldsBefore = parts && withPlainIndents(parts.fields)
  const valuesBefore = fieldsBefore === undefined ? undefined : readValues(fieldsBefore)
  if (!parts || fieldsBefore === undefined || !valuesBefore) return toNewFile(values, after.body)
  const edits = compare(valuesBefore, values)
  const fields = isEmptyEdit(edits) ? parts.fields : (editFields(fieldsBefore, edits) ?? after.fields)
  return joinFile({ ...parts, fields, ...editBody(parts, after.body) })
}

/** Sets and removes fields of a file. @returns The file; undefined where its fields cannot be read. */
export function setFields(file: string, edits: FieldEdits): string | undefined {
  const parts = splitFile(file)
  const fields = parts && editFields(parts.fields, edits)
  return parts && fields !== undefined ? joinFile({ ...parts, fields }) : undefined
}

/** @returns What an editor has changed. A field that it has left out is one that it does not know. */
function compare(before: Values, after: Values): FieldEdits {
  const edits: FieldEdits = {}
  for (const [name, value] of Object.entries(after)) {
    const held = before[name]
    if (isSame(held, value)) continue
    if (isEmpty(value)) edits[name] = null
    else if (isGroup(value) && isGroup(held)) edits[name] = compare(held, value)
    else edits[name] = withoutEmpty(value)
  }
  return edits
}

function isEmptyEdit(edits: FieldEdits): boolean {
  return Object.keys(edits).length === 0
}

/** The text is changed where it says something else; line ends are those of the file. */
function editBody(parts: FileParts, sent: string): Pick<FileParts, 'middle' | 'body' | 'end'> {
  const { middle, body, end } = parts
  const isUnchanged = toLines(body) === toLines(sent)
  if (isUnchanged) return { middle, body, end }
  const eol = parts.start.endsWith('\r\n') ? '\r\n' : '\n'
  const below = middle.includes('\n') ? middle : `${middle}${eol}`
  return { middle: below, body: toLines(sent).replaceAll('\n', eol), end: end || eol }
}

function toNewFile(values: Values, body: string): string {
  const fields = withoutEmpty(values)
  const text = toLines(body)
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${text && `${text}\n`}`
}

function withoutEmpty(value: Value): Value {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item))
  if (!isGroup(value)) return value
  const held = Object.entries(value).filter(([, inner]) => !isEmpty(inner))
  return Object.fromEntries(held.map(([name, inner]) => [name, withoutEmpty(inner)]))
}

function toLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
