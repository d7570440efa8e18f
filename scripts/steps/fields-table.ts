import type { Field, Fields } from '@/lib/content/schema/field'
import { flattenFields, type NamedField } from '@/lib/content/schema/field-lists'
import { commonFields, fieldsOf } from '@/lib/content/schema/fields'
import { collectionFacts, collections } from '@/lib/site/collections'

/* The fields that an editor may write, as README lists them. */

const start = '<!-- fields: written by npm run docs:fields -->'
const end = '<!-- end of fields -->'

/** What editors write as the value of each kind of field. */
const values: Record<Exclude<Field['is'], 'group' | 'choice'>, string> = {
  line: 'text',
  'inline-html': 'text, HTML within a line',
  markdown: 'markdown',
  embed: 'HTML',
  duration: 'length',
  focus: 'two percentages',
  day: 'date',
  'yes-no': '`true` or `false`',
  number: 'number',
  list: 'list of texts',
  address: 'address',
  picture: 'path of a picture',
  'picture-text': 'text',
  video: 'path or `https://` address of a video',
}

/**
 * Writes the table of all fields between its two marks in a text.
 *
 * @throws {Error} When the text does not have both marks, each once and in order.
 */
export function insertFieldsTable(text: string): string {
  const [before, inside, ...more] = text.split(start)
  const [, after, ...others] = inside?.split(end) ?? []
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new Error(`The table of fields belongs between "${start}" and "${end}"; put each on a line once.`)
  return `${before}${start}\n\n${toFieldsTable()}\n\n${end}${after}`
}

/** @returns Markdown: the table, and a line with the fields that are left from the old site. */
export function toFieldsTable(): string {
  const own = collections.flatMap((name) => flattenFields(ownFields(fieldsOf[name])))
  const fields = new Map([...flattenFields(commonFields), ...own].map((field) => [field.name, field]))
  const shown = [...fields.values()].filter(({ is, isLeftover }) => is !== 'group' && !isLeftover)
  const leftovers = [...fields.values()].filter(({ isLeftover }) => isLeftover)
  return [
    '| field | value | required | what it means | in |',
    '| ----- | ----- | -------- | ------------- | -- |',
    ...shown.map(toRow),
    '',
    `Fields of the old site are accepted and ignored: ${leftovers.map(({ name }) => code(name)).join(', ')}.`,
  ].join('\n')
}

function toRow(field: NamedField): string {
  const { name, required, description } = field
  const cells = [code(name), toValue(field), required ? 'yes' : '', description, toPlaces(name)]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function toValue(field: Field): string {
  if (field.is === 'choice') return field.options.map(code).join(', ')
  return field.is === 'group' ? 'group' : values[field.is]
}

/** The collections whose files may have a field, by their titles. */
function toPlaces(name: string): string {
  const having = collections.filter((collection) =>
    flattenFields(fieldsOf[collection]).some((field) => field.name === name),
  )
  if (having.length === collections.length) return 'all'
  return having.map((collection) => collectionFacts[collection].title).join(', ')
}

function ownFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in commonFields)))
}

const code = (text: string) => `\`${text}\``
