import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listFaulty, listVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import {
  appearanceOf,
  type PublicationState,
  stateAt,
  withdrawalOf,
} from '@/lib/content/documents/publication'
import { isFault } from '@/lib/diagnostics/finding'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import { listActive } from '@/lib/diagnostics/print-findings'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { editPath, editsPath, reportPath, sharePath } from '@/lib/site/addresses/preview-paths'
import { marketers } from '@/lib/site/audience'
import { formatAppearance } from '@/lib/site/dates/owners-time'
import { kindLabel } from '@/lib/views/kinds'
import type { Writer } from '@/lib/writing/writers/writer'
import { findStatuses } from './find-statuses'
import { findLostNotes } from './lost-notes'
import { mayWrite } from './may-write'
import { findOpenNotes, type OpenNotes } from './open-notes'
import { toProblems } from './problems'

/** A document as the dashboard lists it. */
export type DashboardEntry = {
  path: string
  title: string
  kind: string
  /** What Decap calls its status, while it is on a branch. */
  status?: string | undefined
  /** When it appears or has appeared, with the minute where its author names one. */
  date: string
  /** When it goes or has gone, likewise. */
  withdrawal?: string | undefined
  /** "1,123 words". */
  words: string
  problems: string
  hasErrors: boolean
  /** Undefined where no note is open. */
  notes?: OpenNotes | undefined
  report: string
  share: string
  /** Where it is edited, for those who may write. */
  edit?: string | undefined
  /** Where it is published, scheduled or taken back, for those who may. */
  desk?: string | undefined
}

/** A file that cannot be shown before it is fixed. */
export type FaultyEntry = {
  file: string
  path: string
  problems: string
  hasVersionBefore: boolean
  edit?: string | undefined
}

/** Everything that the dashboard lists. */
export type DashboardView = {
  /** Who has signed in, in words. */
  visitor: string
  faulty: FaultyEntry[]
  /** Next versions of documents, which are not published yet. */
  edited: DashboardEntry[]
  /** Next to appear first. */
  scheduled: DashboardEntry[]
  /** Newest first. */
  drafts: DashboardEntry[]
  /** Public, and next to go first. */
  going: DashboardEntry[]
  /** Last to go first. */
  withdrawn: DashboardEntry[]
  /** Newest first. */
  published: DashboardEntry[]
  /** How many pieces are gone, or have another file, whose notes are still there. */
  lostNotes: number
}

const recentlyPublished = 10
const whole = new Intl.NumberFormat('en-US')

/** @param writer Who has signed in; without one, somebody with the shared secret. */
export async function toDashboardView(writer?: Writer): Promise<DashboardView> {
  const stateOf = stateAt(new Date())
  const documents = listVisible(marketers)
  const [toNotes, toStatus] = await Promise.all([findOpenNotes(), findStatuses()])
  const toEdit = (file: string) => (mayWrite(writer) ? editPath(file) : undefined)
  const toEntry = (document: DocumentSummary) => ({
    ...toEntryFor(document, writer?.role === 'publish'),
    notes: toNotes(document),
    edit: toEdit(document._id),
  })
  const inState = (state: PublicationState) => documents.filter((document) => stateOf(document) === state)
  return {
    visitor: toVisitor(writer),
    faulty: listFaulty(marketers).map(({ file, path, faults, hasVersionBefore = false }) => ({
      file,
      path,
      hasVersionBefore,
      edit: toEdit(file),
      problems: toProblems(faults),
    })),
    edited: documents.flatMap((document) =>
      toEditEntry(document).map((entry) => ({
        ...entry,
        status: toStatus(document._id),
        edit: toEdit(document._id),
      })),
    ),
    scheduled: inState('scheduled').toReversed().map(toEntry),
    drafts: inState('draft').map((document) => ({ ...toEntry(document), status: toStatus(document._id) })),
    going: byWithdrawal(inState('published')).map(toEntry),
    withdrawn: byWithdrawal(inState('withdrawn')).toReversed().map(toEntry),
    published: inState('published').slice(0, recentlyPublished).map(toEntry),
    lostNotes: (await findLostNotes()).length,
  }
}

function toVisitor(writer: Writer | undefined): string {
  if (!writer) return 'Signed in to preview.'
  const { name, role } = writer
  return `Signed in as ${name}: you may write${role === 'publish' ? ' and publish' : ''}.`
}

/** Those of some documents that are taken back, the earliest first. */
function byWithdrawal(documents: DocumentSummary[]): DocumentSummary[] {
  const instantOf = (document: DocumentSummary) => withdrawalOf(document)?.getTime() ?? 0
  return documents.filter(withdrawalOf).sort((a, b) => instantOf(a) - instantOf(b))
}

function toEntryFor(document: DocumentSummary, mayPublish: boolean): DashboardEntry {
  return {
    ...toFacts(document, findLintResult(document.path)),
    path: document.path,
    report: reportPath(document.path),
    share: sharePath(document.path),
    desk: mayPublish ? `${reportPath(document.path)}#desk` : undefined,
  }
}

/** @param document The version before the edit, which has the address. */
function toEditEntry({ _id, path }: DocumentSummary): DashboardEntry[] {
  const edit = findEdit(_id)
  if (!edit?.document) return []
  const page = editsPath(path)
  const links = { path: page, report: `${page}#report`, share: sharePath(path, 'edits') }
  return [{ ...toFacts(edit.document, edit.lintResult), ...links }]
}

function toFacts(document: DocumentSummary, lintResult: LintResult | undefined) {
  const withdrawal = withdrawalOf(document)
  const findings = lintResult && listActive(lintResult.findings)
  return {
    title: document.title,
    kind: kindLabel(document),
    date: formatAppearance(appearanceOf(document)),
    withdrawal: withdrawal && formatAppearance(withdrawal),
    words: `${whole.format(document.facts.words)} ${document.facts.words === 1 ? 'word' : 'words'}`,
    problems: toProblems(findings),
    hasErrors: findings?.some((finding) => isFault(finding) || finding.severity === 'error') ?? false,
  }
}
