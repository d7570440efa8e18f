import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import type { ShareLink } from '@/lib/preview/access/share-links'
import { formatInstant } from '@/lib/site/dates/owners-time'
import { toProblems } from './problems'
import { editedNotice, editedState, stateWords, visibilityWords } from './state-words'

/** What a shared page says of the version that it shows and of the link that opened it. */
export type SharedStamp = {
  state: string
  /** Whether readers see the document, in a sentence. */
  notice: string
  problems: string
  /** The first figures of the content hash. */
  version: string
  /** When the file was last changed. */
  changed: string
  hasChanged: boolean
  made: string
  expires: string
  /** What names the link when it is to be revoked. */
  id: string
}

/** @param link The link that opened the document. */
export function toSharedStamp(
  document: DocumentSummary,
  lintResult: LintResult | undefined,
  link: ShareLink,
): SharedStamp {
  const version = lintResult?.version.hash ?? ''
  const now = new Date()
  return {
    state: link.isEdit ? editedState : stateWords(document, now),
    notice: link.isEdit ? editedNotice : visibilityWords(document, now),
    problems: toProblems(lintResult?.findings),
    version,
    changed: lintResult ? formatInstant(new Date(lintResult.version.changed)) : 'an unknown time',
    hasChanged: version !== link.version,
    made: formatInstant(link.made),
    expires: formatInstant(link.expires),
    id: link.id,
  }
}
