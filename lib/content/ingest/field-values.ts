/** A value of the frontmatter, cleaned. */
export type FieldValue = string | number | boolean | string[] | { [name: string]: FieldValue }
export type FieldValues = { [name: string]: FieldValue }

/** The items of a list by its name; none when it is absent. */
export function listAt(values: FieldValues, field: string): string[] {
  const value = values[field]
  return Array.isArray(value) ? value : []
}

/** Takes a field out, by its dotted name. */
export function removeAt(values: FieldValues, field: string): void {
  const [group, name] = field.split('.')
  const inner = group === undefined ? undefined : values[group]
  if (name !== undefined && isGroup(inner)) delete inner[name]
  else if (group !== undefined) delete values[group]
}

/** @returns What a yes or no means in YAML, in all the forms that people know; undefined for anything else. */
export function toBoolean(text: string): boolean | undefined {
  if (/^(true|yes|on)$/i.test(text)) return true
  if (/^(false|no|off)$/i.test(text)) return false
  return undefined
}

function isGroup(value: FieldValue | undefined): value is FieldValues {
  return typeof value === 'object' && !Array.isArray(value)
}
