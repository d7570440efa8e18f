import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { mapVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import { isPublished } from '@/lib/content/documents/publication'
import { notesPath, reportPath, sharePath } from '@/lib/site/addresses/preview-paths'
import { type Audience, marketers } from '@/lib/site/audience'
import { formatInstant } from '@/lib/site/dates/owners-time'
import { findOpenNotes, type OpenNotes } from './open-notes'
import { toProblems } from './problems'
import { stateWords, visibilityWords } from './state-words'

/** What the bar says on a page of the preview. */
export type BarView = {
  /** That this is not what readers see, in words. */
  notice: string
  /** The path of the page, for those who leave. */
  path: string
  /** The date that the site is shown as of. */
  asOf?: string | undefined
  document?: BarDocument | undefined
}

/** What the bar says of the document on the page. */
export type BarDocument = {
  state: string
  problems: string
  report: string
  notes: OpenNotes
  /** Where a link to it is made; what readers see needs none. */
  share?: string | undefined
}

/** @param path Of the page. */
export async function toBarView(path: string, audience: Audience): Promise<BarView> {
  const now = new Date()
  const document = mapVisible(marketers).get(path)
  return {
    notice: toNotice(document, audience, now),
    path,
    asOf: audience.kind === 'as-of' ? formatInstant(audience.at) : undefined,
    document: document && (await toBarDocument(document, now)),
  }
}

function toNotice(document: DocumentSummary | undefined, audience: Audience, now: Date): string {
  if (document) {
    const isRehearsedAway = audience.kind === 'as-of' && !isPublished(document, audience.at)
    if (isRehearsedAway && isPublished(document, now)) return 'Readers see this page today.'
    return visibilityWords(document, now)
  }
  return audience.kind === 'as-of'
    ? 'Readers don’t see the site like this yet.'
    : 'Drafts, scheduled and withdrawn pieces are shown; readers don’t see those.'
}

async function toBarDocument(document: DocumentSummary, now: Date): Promise<BarDocument> {
  const toNotes = await findOpenNotes()
  return {
    state: stateWords(document, now),
    problems: toProblems(findLintResult(document.path)?.findings ?? []),
    report: reportPath(document.path),
    notes: toNotes(document) ?? { count: 0, href: notesPath(document.path) },
    share: isPublished(document, now) ? undefined : sharePath(document.path),
  }
}
