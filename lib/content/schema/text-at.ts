/** The text of a field by its dotted name, such as `seo.description`, if it has one. */
export function textAt(values: object, field: string): string | undefined {
  const value = field
    .split('.')
    .reduce<unknown>((group, name) => (isGroup(group) ? group[name] : undefined), values)
  return typeof value === 'string' ? value : undefined
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
