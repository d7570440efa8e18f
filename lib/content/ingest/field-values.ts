/** A value of the frontmatter, cleaned. */
export type FieldValue = string | number | boolean | string[] | { [name: string]: FieldValue }
export type FieldValues = { [name: string]: FieldValue }

/** The text of a field by its dotted name, such as `seo.description`, if it has one. */
export function textAt(values: FieldValues, field: string): string | undefined {
  const value = field
    .split('.')
    .reduce<FieldValue | undefined>((group, name) => (isGroup(group) ? group[name] : undefined), values)
  return typeof value === 'string' ? value : undefined
}

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
