import { stringify } from 'yaml'
import { type FieldValues, listAt, removeAt } from '@/lib/content/ingest/field-values'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { findFieldBelow } from '@/lib/content/ingest/visibility-wish'
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { fieldsOf } from '@/lib/content/schema/fields'
import { textAt } from '@/lib/content/schema/text-at'
import type { Finding } from '@/lib/diagnostics/finding'
import { documentPath, pathOfSegments } from '@/lib/site/addresses/paths'
import { toSlug } from '@/lib/site/addresses/slug'
import { isKind, type Kind, kindFacts, mediumOfKind } from '@/lib/site/collections'
import { cleanFields, cleanText, isEmpty } from './clean-fields'
import { type Draft, excerptOf, ImportRefusedError, type Report } from './draft'

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

const untitled = 'Untitled'
/** How often a field that the ingest refuses is taken out before the piece is given up. */
const MAX_ROUNDS = 20
/** In bytes; a file system takes 255, and the site adds to it. */
const MAX_NAME_LENGTH = 150
const MAX_TOPIC_LENGTH = 60
/** In characters: what listings and search results show. */
const MAX_DESCRIPTION_LENGTH = 155

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
  if (fields.title === undefined) {
    fields.title = untitled
    report('It has no title; write one.')
  }
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

/** The path that an article will have, by what its file is to be called. */
export function articlePath(name: string): string {
  return documentPath({ file: `articles/${toFileName(name)}.md` })
}

/** A video without an address could not be shown. */
function kindOf(fields: FieldValues, report: Report): Kind {
  const written = textAt(fields, 'post_type') ?? ''
  const kind = isKind(written) ? written : 'article'
  if (mediumOfKind(kind) !== 'video' || textAt(fields, 'youtube_url') || textAt(fields, 'youtube_id'))
    return kind
  report('This is a video without youtube_url, so it is an article for now.')
  return 'article'
}

/** A name that is fit stays, since old addresses are made of it. */
function toFileName(name: string): string {
  const isFit = /^[\p{L}\p{N}][^\p{C}/\\:*?"<>|]*$/u.test(name) && Buffer.byteLength(name) <= MAX_NAME_LENGTH
  return isFit && toSlug(name) !== '' && !/\s/.test(name)
    ? name
    : toSlug(name.slice(0, 300)).slice(0, MAX_NAME_LENGTH).replace(/-+$/, '') || 'untitled'
}

function toTopics(topics: string[], report: Report): string[] {
  const bySlug = new Map<string, string>()
  for (const topic of topics) {
    const line = excerptOf(topic, 1000)
    if (toSlug(line) === '' || line.length > MAX_TOPIC_LENGTH)
      report(
        `The topic "${excerptOf(topic)}" was left out: a topic is a few words that can be in an address.`,
      )
    else if (!bySlug.has(toSlug(line))) bySlug.set(toSlug(line), line)
  }
  return [...bySlug.values()]
}

function addDate(fields: FieldValues, today: string, report: Report): void {
  if (fields.date !== undefined) return
  fields.date = today
  report('The file says no date; today’s is written, and is to be the day of publication.')
}

function addDescription(fields: FieldValues, body: string, report: Report): void {
  if (fields.short_description !== undefined) return
  const paragraph = parseMarkdown(body).children.find(
    (node) => node.type === 'element' && node.tagName === 'p' && toPlainText([node]) !== '',
  )
  const words = paragraph?.type === 'element' ? toPlainText([paragraph]).replace(/^A: /, '') : ''
  fields.short_description = shorten(words) || (textAt(fields, 'title') ?? untitled)
  report('The short description is the beginning of the text; write one that makes people read on.')
}

function shorten(words: string): string {
  if (words.length <= MAX_DESCRIPTION_LENGTH) return words
  const cut = words.slice(0, MAX_DESCRIPTION_LENGTH)
  const sentence = /^.{60,}[.!?](?=\s)/s.exec(cut)?.[0]
  return sentence ?? `${cut.replace(/\s+\S*$/, '')}…`
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
