import 'server-only'
import type { InsightDocument } from '@/lib/content/documents/document'
import { findVisible, listVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import { stateAt } from '@/lib/content/documents/publication'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import { type Audience, marketers } from '@/lib/site/audience'
import { type CardView, toCard } from '@/lib/views/card-view'
import { type FactView, toFacts } from './facts'
import { type FeedPreview, toFeedPreview } from './feed-preview'
import { type FindingView, toFindingViews } from './finding-views'
import { type SearchPreview, toSearchPreview } from './search-preview'
import { type SocialPreview, toSocialPreview } from './social-preview'
import { toVerdict, type Verdict } from './verdict'

/** The report on one document for the person who answers for it. */
export type ReportView = {
  title: string
  verdict: Verdict
  /** Worst first. */
  findings: FindingView[]
  /** The rules that the document's own `check_ignore` suppresses. */
  suppressed: string[]
  search: SearchPreview
  social: SocialPreview
  card: CardView
  feed: FeedPreview
  facts: FactView[]
}

/** Where the report is, seen from the document. */
export type Surroundings = {
  /** Where the document's page is: its path, or nothing where the report is below it. */
  page: string
  /** Where the card that is drawn for social networks can be seen. */
  card: string
  /** Who reads the report; it names only documents that they may see. */
  audience: Audience
  /** Whether readers have this version of the document. */
  isPublished?: boolean
}

/** @param lintResult What the check has found out about this version. */
export async function toReportView(
  document: InsightDocument,
  lintResult: LintResult | undefined,
  { page, card, audience, isPublished }: Surroundings,
): Promise<ReportView> {
  const findings = lintResult?.findings ?? []
  return {
    title: document.title,
    verdict: toVerdict(lintResult?.findings, isPublished),
    findings: toFindingViews(findings, page, mayName(audience)),
    suppressed: [...new Set(findings.flatMap(({ suppressed, rule }) => (suppressed && rule ? [rule] : [])))],
    search: await toSearchPreview(document),
    social: await toSocialPreview(document, card),
    card: { ...(await toCard(document)), path: page || '#' },
    feed: await toFeedPreview(document),
    facts: toFacts(document, lintResult, audience),
  }
}

/** Findings name other documents by their files. */
function mayName(audience: Audience): (file: string) => boolean {
  const files = new Set(listVisible(audience).map(({ _id }) => _id))
  return (file) => files.has(file)
}

/** @returns The report of the document at a path, published or not; undefined where there is none. */
export async function findReport(path: string, surroundings: Surroundings): Promise<ReportView | undefined> {
  const document = await findVisible(path, marketers)
  if (!document) return undefined
  const isPublished = stateAt(new Date())(document) === 'published'
  return toReportView(document, findLintResult(path), { ...surroundings, isPublished })
}
