import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { mapVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import { isPublished } from '@/lib/content/documents/publication'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { findEdit } from '@/lib/preview/edits/find-edit'
import {
  documentOfEdits,
  editPath,
  editsPath,
  notesPath,
  reportPath,
  sharePath,
} from '@/lib/site/addresses/preview-paths'
import { type Audience, marketers } from '@/lib/site/audience'
import { formatInstant } from '@/lib/site/dates/owners-time'
import { mayWrite } from './may-write'
import { findOpenNotes, type OpenNotes } from './open-notes'
import { toProblems } from './problems'
import { editedNotice, editedState, stateWords, visibilityWords } from './state-words'

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
  /** Where it is edited, for those who may write. */
  edit?: string | undefined
  problems: string
  report: string
  notes: OpenNotes
  /** Where a link to it is made; what readers see needs none. */
  share?: string | undefined
  /** The published version seen from that which is on a branch, and the other way round. */
  other?: { name: string; href: string } | undefined
}

/** @param path Of the page. */
export async function toBarView(path: string, audience: Audience): Promise<BarView> {
  const now = new Date()
  const pathOfEdited = documentOfEdits(path)
  const document = mapVisible(marketers).get(pathOfEdited ?? path)
  const bar = { path, asOf: audience.kind === 'as-of' ? formatInstant(audience.at) : undefined }
  if (pathOfEdited && document) return { ...bar, notice: editedNotice, document: await toBarEdit(document) }
  return {
    ...bar,
    notice: toNotice(document, audience, now),
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
  return {
    state: stateWords(document, now),
    edit: await toEdit(document),
    problems: toProblems(findLintResult(document.path)?.findings),
    report: reportPath(document.path),
    notes: await notesOn(document),
    share: isPublished(document, now) ? undefined : sharePath(document.path),
    other: findEdit(document._id) && { name: 'Unpublished edits', href: editsPath(document.path) },
  }
}

/** @param document The published version. */
async function toBarEdit(document: DocumentSummary): Promise<BarDocument> {
  return {
    state: editedState,
    edit: await toEdit(document),
    problems: toProblems(findEdit(document._id)?.lintResult?.findings),
    report: '#report',
    notes: await notesOn(document),
    share: sharePath(document.path, 'edits'),
    other: {
      name: isPublished(document, new Date()) ? 'Published version' : 'Version before',
      href: document.path,
    },
  }
}

async function toEdit(document: DocumentSummary): Promise<string | undefined> {
  return mayWrite(await findCurrentWriter()) ? editPath(document._id) : undefined
}

async function notesOn(document: DocumentSummary): Promise<OpenNotes> {
  const toNotes = await findOpenNotes()
  return toNotes(document) ?? { count: 0, href: notesPath(document.path) }
}
