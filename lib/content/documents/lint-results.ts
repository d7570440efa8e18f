import 'server-only'
import { lintResultsFile } from '@/lib/content/store'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import { storedJson } from './stored-json'

const readLintResults = storedJson<Record<string, LintResult>>(lintResultsFile, {})

/** @returns What the editorial check has found out about the document at a path, as of the latest check. */
export function findLintResult(documentPath: string): LintResult | undefined {
  return readLintResults()[documentPath]
}
