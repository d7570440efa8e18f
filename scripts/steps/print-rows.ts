import { availableParallelism } from 'node:os'
import { toMarkdownTable } from './markdown-table'

/** A result of a benchmark: what was measured, by name. */
export type Row = Record<string, string | number>

/** Prints results as a table in markdown or, where `--json` was asked for, as JSON; both with the conditions of the run. */
export function printRows(rows: Row[], conditions: Row = {}): void {
  printTables({ rows }, conditions)
}

/** Prints the results of a benchmark that measures things of several kinds in the same way. */
export function printTables(tables: Record<string, Row[]>, conditions: Row = {}): void {
  const all: Row = {
    ...{ date: new Date().toISOString().slice(0, 10), node: process.version },
    ...{ processors: availableParallelism(), ...conditions },
  }
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ ...all, ...tables }))
    return
  }
  console.log(
    `\n${Object.entries(all)
      .map(([name, value]) => `${name}: ${value.toLocaleString('en')}`)
      .join('; ')}`,
  )
  for (const rows of Object.values(tables)) console.log(`\n${toMarkdownTable(rows)}`)
}

/** The numbers among what was given behind the name of the benchmark; the usual ones where there are none. */
export function numbersGiven(usual: number[]): number[] {
  const given = process.argv.slice(4).filter((each) => /^\d+$/.test(each))
  return given.length > 0 ? given.map(Number) : usual
}
