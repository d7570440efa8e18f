import 'server-only'
import { releaseJson } from '@/lib/content/releases/release-json'
import type { LintResult } from '@/lib/diagnostics/lint-result'

const readLintResults = releaseJson<Record<string, LintResult>>('lint-results', {})

/** @returns What the editorial check has found out about the document at a path, as of the latest check. */
export function findLintResult(documentPath: string): LintResult | undefined {
  return readLintResults()[documentPath]
}
