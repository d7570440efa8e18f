/** What a field holds, as YAML reads it. */
export type Value = string | number | boolean | null | Value[] | Values
export type Values = { [name: string]: Value }

/** Whether a field counts as absent: editors leave empty text, lists and groups behind. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

/** Whether two values say the same. A number that an editor has read as text is no other one, nor is a line end at the end. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other)
  if (Array.isArray(one) && Array.isArray(other)) {
    const [mine, theirs] = [one, other].map((list) => list.filter((item) => !isEmpty(item)))
    return mine?.length === theirs?.length && !!mine?.every((item, at) => isSame(item, theirs?.[at]))
  }
  if (isGroup(one) && isGroup(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...names].every((name) => isSame(one[name], other[name]))
  }
  if (typeof one === 'object' || typeof other === 'object') return false
  return textOf(one) === textOf(other)
}

export function isGroup(value: Value | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @returns A value that comes from a parser, with what no field can hold as text. */
export function toValue(parsed: unknown): Value {
  if (parsed === null || parsed === undefined) return null
  if (typeof parsed === 'string' || typeof parsed === 'number' || typeof parsed === 'boolean') return parsed
  if (Array.isArray(parsed)) return parsed.map(toValue)
  if (parsed instanceof Date) return parsed.toISOString()
  if (typeof parsed !== 'object') return String(parsed)
  return Object.fromEntries(Object.entries(parsed).map(([name, inner]) => [name, toValue(inner)]))
}

function textOf(value: Value | undefined): string {
  return String(value).replaceAll(/\r\n?/g, '\n').trimEnd()
}
