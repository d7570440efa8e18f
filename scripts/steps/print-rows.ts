/** A result of a benchmark: what was measured, by name. */
export type Row = Record<string, string | number>

/** Prints results as a table in markdown or, where `--json` was asked for, as JSON with the conditions of the run. */
export function printRows(rows: Row[], conditions: Record<string, unknown> = {}): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ node: process.version, ...conditions, rows }))
    return
  }
  const names = Object.keys(rows[0] ?? {})
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  console.log(line(names))
  console.log(line(names.map(() => '---')))
  for (const row of rows) console.log(line(names.map((name) => row[name] ?? '')))
}

/** The numbers among what was given behind the name of the benchmark; the usual ones where there are none. */
export function numbersGiven(usual: number[]): number[] {
  const given = process.argv.slice(4).filter((each) => /^\d+$/.test(each))
  return given.length > 0 ? given.map(Number) : usual
}
