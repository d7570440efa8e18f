import { existsSync, readFileSync } from 'node:fs'

/** The result of one step of the tests: how many passed and were skipped, and which failed, in words. */
export type TestResults = { passed: number; failed: string[]; skipped: number }

const MAX_MESSAGE_LENGTH = 600

/**
 * Reads the JSON report of Vitest: https://vitest.dev/guide/reporters.html#json-reporter.
 *
 * @param file Path of the report.
 * @param code Exit code of Vitest; one that reports a failure is named even when no test failed.
 */
export function readUnitResults(file: string, code: number): TestResults {
  const report = readReport(file)
  const failed = listOf(report, 'testResults').flatMap((suite) =>
    listOf(suite, 'assertionResults')
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${suite.name} › ${fullName}\n${firstOf(failureMessages)}`),
  )
  return {
    passed: countOf(report, 'numPassedTests'),
    failed: withExitCode('Unit tests', code, failed),
    skipped: countOf(report, 'numPendingTests') + countOf(report, 'numTodoTests'),
  }
}

/**
 * Reads the JSON report of Playwright: https://playwright.dev/docs/test-reporters#json-reporter.
 *
 * @param file Path of the report.
 * @param code Exit code of Playwright; one that reports a failure is named even when no test failed.
 */
export function readEndToEndResults(file: string, code: number): TestResults {
  const report = readReport(file)
  const counts = isRecord(report.stats) ? report.stats : {}
  return {
    passed: countOf(counts, 'expected') + countOf(counts, 'flaky'),
    failed: withExitCode('End to end', code, unexpectedIn(report)),
    skipped: countOf(counts, 'skipped'),
  }
}

/** Puts the results of several steps together. */
export function joinResults(all: TestResults[]): TestResults {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.flatMap(({ failed }) => failed),
    skipped: all.reduce((total, { skipped }) => total + skipped, 0),
  }
}

/** Suites hold suites, as files hold groups of tests. */
function unexpectedIn(suite: Record<string, unknown>): string[] {
  const own = listOf(suite, 'specs').flatMap((spec) =>
    listOf(spec, 'tests')
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName }) => `[${projectName}] ${spec.file}:${spec.line} › ${spec.title}`),
  )
  return [...own, ...listOf(suite, 'suites').flatMap(unexpectedIn)]
}

function withExitCode(name: string, code: number, failed: string[]): string[] {
  return code !== 0 && failed.length === 0 ? [`${name}, which ended with code ${code}`] : failed
}

function readReport(file: string): Record<string, unknown> {
  const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return isRecord(report) ? report : {}
}

function listOf(report: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const list = report[name]
  return Array.isArray(list) ? list.filter(isRecord) : []
}

function countOf(report: Record<string, unknown>, name: string): number {
  const value = report[name]
  return typeof value === 'number' ? value : 0
}

function firstOf(messages: unknown): string {
  return Array.isArray(messages) ? String(messages[0]).slice(0, MAX_MESSAGE_LENGTH) : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
