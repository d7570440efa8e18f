/**
 * A table in markdown: a column for each name that any of the rows has, and numbers on the right.
 *
 * @param rows Values by the names of their columns.
 */
export function toMarkdownTable(rows: Record<string, string | number>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const isNumeric = (name: string) => rows.every((row) => typeof (row[name] ?? 0) === 'number')
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    line(names.map(toCell)),
    line(names.map((name) => (isNumeric(name) ? '---:' : '---'))),
    ...rows.map((row) => line(names.map((name) => toCell(row[name] ?? '')))),
  ].join('\n')
}

function toCell(value: string | number): string {
  return value.toLocaleString('en').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()
}
