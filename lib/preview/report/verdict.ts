import type { Finding } from '@/lib/diagnostics/finding'
import { listActive } from '@/lib/diagnostics/print-findings'

/** Whether a document may be published, in words. */
export type Verdict = { isReady: boolean; words: string }

/**
 * A document is ready when nobody would run into anything; what only advises keeps nothing back.
 *
 * @param findings Undefined for a moment after it has come, until it is checked.
 */
export function toVerdict(findings: Finding[] | undefined): Verdict {
  if (!findings) return { isReady: false, words: 'Not checked yet: look again in some seconds' }
  const active = listActive(findings)
  const warnings = active.filter(({ severity }) => severity === 'warning').length
  const errors = active.length - warnings
  if (errors > 0) return { isReady: false, words: `Not ready yet: ${counted(errors, 'thing')} to fix first` }
  if (warnings === 0) return { isReady: true, words: 'Ready to publish' }
  return { isReady: true, words: `Ready to publish, with ${counted(warnings, 'thing')} to consider` }
}

function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`
}
