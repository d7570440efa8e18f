import type { FieldValue, FieldValues } from '@/lib/content/ingest/field-values'

/** Fields without what no text holds, those that are empty left out. */
export function cleanFields(fields: FieldValues): FieldValues {
  const entries = Object.entries(fields).map(([name, value]): [string, FieldValue] => [
    name,
    cleanValue(value),
  ])
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)))
}

export function isEmpty(value: FieldValue): boolean {
  return value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

function cleanValue(value: FieldValue): FieldValue {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanText).filter(Boolean)
  return typeof value === 'object' ? cleanFields(value) : value
}

/** @returns A text without control characters: the ingest takes a file with them for one in another encoding. */
export function cleanText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim()
}
