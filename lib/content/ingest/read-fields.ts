import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml'
import type { Field, Fields } from '@/lib/content/schema/field'
import { nameField } from '@/lib/content/schema/field-labels'
import type { Finding } from '@/lib/diagnostics/finding'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { readDate } from '@/lib/site/dates/read-date'
import { findMeant } from '@/lib/site/language/nearest-name'
import { type FieldValue, type FieldValues, toBoolean } from './field-values'

/** What is said while fields are read, each at a node of the frontmatter. */
export type Reporter = {
  fault: (at: Node | undefined, finding: Pick<Finding, 'field' | 'message' | 'hint'>) => void
  /** A field that no definition knows, with its text where it has one. */
  unknown: (at: Node | undefined, field: UnknownName, text: string | undefined) => void
  /** A date that names a minute of its day as well. */
  minute: (field: string, minute: Date) => void
}

export type UnknownName = {
  /** Dotted. */
  field: string
  /** The names that an editor may write in its place. */
  known: string[]
  /** The one of them that was probably meant. */
  meant?: string | undefined
}

/**
 * Reads the fields of a document, or of a group inside it, as their definitions ask.
 * Empty text and `null` count as absent. Unknown fields are reported and left out.
 *
 * @param node The YAML mapping.
 * @param prefix Dotted name of the group with its dot, or nothing at the top.
 */
export function readFields(node: YAMLMap, fields: Fields, report: Reporter, prefix = ''): FieldValues {
  const values: FieldValues = {}
  const known = new Map(Object.entries(fields))
  const names = [...known.keys()]
  const offered = names.filter((name) => !known.get(name)?.isLeftover)
  const isMissing = (name: string) => known.get(name)?.required && !hasValue(node, name)
  const slips = new Map<string, { key: Node | undefined; name: string }>()
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    const field = known.get(name)
    if (!field) {
      const meant = findMeant(name, names)
      // Told of as what is missing instead.
      if (meant && isMissing(meant)) slips.set(meant, { key: asNode(key), name })
      else {
        const text = isScalar(value) ? textOf(value) : undefined
        report.unknown(
          asNode(key),
          { field: prefix + name, known: offered, meant: meant && prefix + meant },
          text,
        )
      }
    } else if (!isAbsent(asNode(value))) {
      const read = readField(asNode(value), field, report, prefix + name)
      if (read !== undefined) values[name] = read
    }
  }
  for (const [name, field] of known) {
    if (!isMissing(name)) continue
    const slip = slips.get(name)
    report.fault(slip?.key, {
      field: prefix + name,
      ...(slip
        ? {
            message: `${nameField(prefix + name)} is missing: the field is called "${name}", not "${slip.name}".`,
            hint: `Write "${name}:" instead of "${slip.name}:".`,
          }
        : {
            message: `${nameField(prefix + name)} is missing.`,
            hint: `${field.description}. In a file, add a line "${name}: ${exampleOf(field)}".`,
          }),
    })
  }
  return values
}

function readField(
  node: Node | undefined,
  field: Field,
  report: Reporter,
  name: string,
): FieldValue | undefined {
  const fault = (message: string, hint: string) => report.fault(node, { field: name, message, hint })
  if (field.is === 'group') {
    if (isMap(node)) return readFields(node, field.fields, report, `${name}.`)
    return void fault(
      'This is a group of fields, not a single value.',
      `Put its fields on lines of their own, indented.`,
    )
  }
  if (field.is === 'list') {
    const items = isSeq(node) ? node.items.map(asNode) : [node]
    return items
      .filter((item) => !isAbsent(item))
      .flatMap((item) => (isScalar(item) ? [toLine(textOf(item))] : []))
  }
  if (!isScalar(node))
    return void fault(
      'This must be a single value, not a list or a group.',
      `Write it as ${exampleOf(field)}.`,
    )

  const text = textOf(node)
  switch (field.is) {
    case 'number':
      return Number.isFinite(Number(text))
        ? Number(text)
        : void fault(`"${text}" is not a number.`, 'Write digits alone, such as 3.')
    case 'yes-no':
      return (
        toBoolean(text) ??
        void fault(`"${text}" is neither true nor false.`, 'Write true or false, without quotation marks.')
      )
    case 'day': {
      const reading = readDate(text)
      if (reading?.kind === 'day') {
        if (reading.at) report.minute(name, reading.at)
        return reading.day
      }
      if (!reading)
        return void fault(
          `"${text}" is not a day of the calendar.`,
          'Write year, month and day, such as 2026-03-09.',
        )
      const [one, other] = reading.readings
      return void fault(
        `"${text}" may be ${formatDay(one)} or ${formatDay(other)}.`,
        `Write ${one} or ${other}, with the year first.`,
      )
    }
    case 'choice':
      return field.options.includes(text)
        ? text
        : void fault(`"${text}" is not one of the choices.`, `Choose one of: ${field.options.join(', ')}.`)
    // An address with a break in it is reported as unsafe, so it must not be repaired here.
    case 'address':
    case 'markdown':
    case 'embed':
      return text
    default:
      return toLine(text)
  }
}

/** The value as the editor typed it: `2024` and `yes` are text where text is asked for. */
function textOf(node: Scalar): string {
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim()
}

/** A title with a line break would end its own heading in the markdown copies. */
function toLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

function isAbsent(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && (node.value === null || textOf(node) === ''))
}

/** Whether a field has a value at all, sound or not: one that is wrong is not missing as well. */
function hasValue(node: YAMLMap, name: string): boolean {
  return node.items.some(({ key, value }) => isScalar(key) && key.value === name && !isAbsent(asNode(value)))
}

function exampleOf(field: Field): string {
  if (field.is === 'day') return '2026-03-09'
  if (field.is === 'choice') return field.options.join(' or ')
  return 'the text'
}

function asNode(value: unknown): Node | undefined {
  return isScalar(value) || isMap(value) || isSeq(value) ? value : undefined
}
