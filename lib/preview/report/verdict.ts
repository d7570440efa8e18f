import type { Finding } from '@/lib/diagnostics/finding'
import { listActive } from '@/lib/diagnostics/print-findings'

/** Whether a document may be published, in words; of one that is, what is to be done. */
export type Verdict = { isReady: boolean; words: string }

/**
 * A document is ready when nobody would run into anything; what only advises keeps nothing back.
 *
 * @param findings Undefined for a moment after it has come, until it is checked.
 * @param isPublished Whether readers have this version.
 */
export function toVerdict(findings: Finding[] | undefined, isPublished = false): Verdict {
  if (!findings) return { isReady: false, words: 'Not checked yet: look again in some seconds' }
  const active = listActive(findings)
  const warnings = active.filter(({ severity }) => severity === 'warning').length
  const errors = active.length - warnings
  if (errors > 0) {
    const toFix = `${counted(errors, 'thing')} to fix`
    return {
      isReady: false,
      words: isPublished ? `Published, with ${toFix}` : `Not ready yet: ${toFix} first`,
    }
  }
  const words = isPublished ? 'Published' : 'Ready to publish'
  return {
    isReady: true,
    words: warnings === 0 ? words : `${words}, with ${counted(warnings, 'thing')} to consider`,
  }
}

function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`
}
