import { existsSync, readFileSync } from 'node:fs'

/** How a step of the tests has ended, in tests or checks. */
export type TestCounts = { passed: number; failed: number; skipped: number }

/**
 * Reads the JSON report of Vitest: https://vitest.dev/guide/reporters.html#json-reporter.
 *
 * @param file Path of the report.
 * @param code Exit code of Vitest; one that tells of a failure is counted even when no test failed.
 */
export function readUnitCounts(file: string, code: number): TestCounts {
  const report = readReport(file)
  return withFailure(code, {
    passed: countOf(report, 'numPassedTests'),
    failed: countOf(report, 'numFailedTests'),
    skipped: countOf(report, 'numPendingTests') + countOf(report, 'numTodoTests'),
  })
}

/**
 * Reads the JSON report of Playwright: https://playwright.dev/docs/test-reporters#json-reporter.
 *
 * @param file Path of the report.
 * @param code Exit code of Playwright; one that tells of a failure is counted even when no test failed.
 */
export function readEndToEndCounts(file: string, code: number): TestCounts {
  const { stats } = readReport(file)
  const counts = isRecord(stats) ? stats : {}
  return withFailure(code, {
    passed: countOf(counts, 'expected') + countOf(counts, 'flaky'),
    failed: countOf(counts, 'unexpected'),
    skipped: countOf(counts, 'skipped'),
  })
}

/** Adds up the counts of several steps. */
export function sumCounts(all: TestCounts[]): TestCounts {
  const sum = (name: keyof TestCounts) => all.reduce((total, counts) => total + counts[name], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

function withFailure(code: number, counts: TestCounts): TestCounts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readReport(file: string): Record<string, unknown> {
  const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return isRecord(report) ? report : {}
}

function countOf(report: Record<string, unknown>, name: string): number {
  const value = report[name]
  return typeof value === 'number' ? value : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
