import 'server-only'
import { reportPath, sharePath } from '@/lib/addresses/preview-paths'
import { marketers } from '@/lib/audience'
import { formatDay } from '@/lib/dates/calendar-day'
import type { DocumentSummary } from '@/lib/documents/document'
import { listFaulty, listVisible } from '@/lib/documents/library'
import { type PublicationState, stateAt } from '@/lib/documents/publication'
import { findReview } from '@/lib/documents/reviews'
import { isFault } from '@/lib/findings/finding'
import { listLoud } from '@/lib/findings/report'
import { kindLabel } from '@/lib/views/kinds'
import { toProblems } from './problems'

/** A document as the desk lists it. */
export type DeskEntry = {
  path: string
  title: string
  kind: string
  /** Its day: of publication, or the one that its author has noted. */
  date: string
  /** "1,123 words". */
  words: string
  problems: string
  hasErrors: boolean
  report: string
  share: string
}

/** A file that cannot be shown before it is mended. */
export type FaultyEntry = { file: string; path: string; problems: string }

/** Everything that the desk lists. */
export type DeskView = {
  faulty: FaultyEntry[]
  /** Next to appear first. */
  scheduled: DeskEntry[]
  /** Newest first. */
  drafts: DeskEntry[]
  /** Newest first. */
  published: DeskEntry[]
}

const recentlyPublished = 10
const whole = new Intl.NumberFormat('en-US')

export function toDeskView(): DeskView {
  const stateOf = stateAt(new Date())
  const documents = listVisible(marketers)
  const inState = (state: PublicationState) => documents.filter((document) => stateOf(document) === state)
  return {
    faulty: listFaulty(marketers).map(({ file, path, faults }) => ({
      file,
      path,
      problems: toProblems(faults),
    })),
    scheduled: inState('scheduled').toReversed().map(toEntry),
    drafts: inState('draft').map(toEntry),
    published: inState('published').slice(0, recentlyPublished).map(toEntry),
  }
}

function toEntry(document: DocumentSummary): DeskEntry {
  const findings = listLoud(findReview(document.path)?.findings ?? [])
  return {
    path: document.path,
    title: document.title,
    kind: kindLabel(document),
    date: formatDay(document.date),
    words: `${whole.format(document.facts.words)} ${document.facts.words === 1 ? 'word' : 'words'}`,
    problems: toProblems(findings),
    hasErrors: findings.some((finding) => isFault(finding) || finding.severity === 'error'),
    report: reportPath(document.path),
    share: sharePath(document.path),
  }
}
