import { stringify } from 'yaml'
import { type FieldValues, listAt, removeAt } from '@/lib/content/ingest/field-values'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { findFieldBelow } from '@/lib/content/ingest/visibility-wish'
import { fieldsOf } from '@/lib/content/schema/fields'
import { textAt } from '@/lib/content/schema/text-at'
import type { Finding } from '@/lib/diagnostics/finding'
import { documentPath, pathOfSegments } from '@/lib/site/addresses/paths'
import { kindFacts } from '@/lib/site/collections'
import { cleanFields, cleanText, isEmpty } from './clean-fields'
import { addDate, addDescription, addTitle, kindOf, toTopics, untitled } from './complete-fields'
import { type Draft, excerptOf, ImportRefusedError, type Report } from './draft'
import { toFileName } from './draft-name'

/** What an import knows of a piece before it is a file. */
export type Piece = {
  /** What its file is to be called: a name, or a title. */
  name: string
  /** Fields of the format, as far as the old system had them. */
  fields: FieldValues
  body: string
  /** The path that it had on the old site. */
  oldPath?: string | undefined
}

/** How often a field that the ingest refuses is taken out before the piece is given up. */
const MAX_ROUNDS = 20

/** @returns A draft that the ingest takes without a fault; what it would refuse is left out and reported. */
export function composeDraft(
  { name, fields: given, body: text, oldPath }: Piece,
  today: string,
  report: Report,
): Pick<Draft, 'file' | 'markdown' | 'redirect'> {
  const kind = kindOf(given, report)
  const file = `${kindFacts[kind].collection}/${toFileName(name)}.md`
  const body = text.trim()
  const names = Object.keys(fieldsOf[kindFacts[kind].collection])
  for (const field of Object.keys(given))
    if (!names.includes(field)) report(`The field "${field}" was left out: no piece of this kind has it.`)
  const fields: FieldValues = {
    ...cleanFields(given),
    post_type: kind,
    private: true,
  }
  addTitle(fields, report)
  fields.topics = toTopics(listAt(fields, 'topics'), report)
  addDate(fields, today, report)
  addDescription(fields, body, report)

  for (let round = 0; round < MAX_ROUNDS; round++) {
    const markdown = write(fields, body, names)
    const { faults } = parseFile({ file, text: markdown })
    const [fault] = faults
    if (!fault) return { file, markdown, redirect: toRedirect(oldPath, file, textAt(fields, 'permalink')) }
    repair(fields, fault, today, report)
  }
  throw new ImportRefusedError(`No draft could be made of "${excerptOf(name)}".`)
}

/** Fields in the order of the format. */
function write(fields: FieldValues, body: string, names: string[]): string {
  const ordered = names.flatMap((name) => {
    const value = fields[name]
    return value === undefined || isEmpty(value) ? [] : [[name, value]]
  })
  const head = stringify(Object.fromEntries(ordered), { lineWidth: 0, aliasDuplicateObjects: false })
  return `---\n${head}---\n${keepAsText(cleanText(body))}\n`
}

/** A text that begins like a field about who may see it, such as "draft: true", would be taken for one. */
function keepAsText(body: string): string {
  return findFieldBelow(body) ? body.replace(':', '\\:') : body
}

function repair(fields: FieldValues, { field = '', message }: Finding, today: string, report: Report): void {
  if (textAt(fields, field) === undefined && !(field in fields))
    throw new ImportRefusedError(`No draft could be made of it: ${message}`)
  report(`The field ${field} was left out: ${message}`)
  removeAt(fields, field)
  if (field === 'title') fields.title = untitled
  if (field === 'date') addDate(fields, today, report)
  if (field === 'short_description') fields.short_description = textAt(fields, 'title') ?? untitled
}

function toRedirect(
  oldPath: string | undefined,
  file: string,
  permalink: string | undefined,
): Draft['redirect'] {
  const to = documentPath({ file, permalink })
  const from = oldPath && pathOfSegments([oldPath])
  return from && from !== '/' && from !== to ? { from, to } : undefined
}
