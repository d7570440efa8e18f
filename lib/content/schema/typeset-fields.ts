import { typeset } from '@/lib/content/markdown/typography'
import type { Field, Fields } from './field'
import { fieldsOf } from './fields'

type Values = Record<string, unknown>

const everyField: Fields = Object.assign({}, ...Object.values(fieldsOf))

/** @returns the fields of a document with those that people read set as a typesetter would; texts are set when parsed */
export function typesetFields<T extends Values>(fields: T): T {
  return setValues(fields, everyField)
}

function setValues<T extends Values>(values: T, table: Fields): T {
  const set = Object.entries(values).map(([name, value]) => [name, setValue(value, table[name])])
  return { ...values, ...Object.fromEntries(set) }
}

function setValue(value: unknown, field: Field | undefined): unknown {
  if (field?.is === 'group' && isValues(value)) return setValues(value, field.fields)
  const isForPeople =
    (field?.is === 'line' || field?.is === 'picture-text') && !field.isVerbatim && !field.isLeftover
  return isForPeople && typeof value === 'string' ? typeset(value) : value
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
