import { visibilityOf } from '@/lib/content/documents/publication'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import { versionHashOf } from '@/lib/content/ingest/version-hash'
import { toLaidDraft } from '../edit/laid-draft'
import { statusNames } from '../repository/work-branch'
import type { Action, Subject } from './action'
import { parseDocument } from './check-outcome'
import { commitPlan, conflict, type Desk, type Result } from './commit-plan'
import { planAction } from './plan-action'

/** The piece that somebody has before her: its file in the content folder, and what names the bytes that she saw. */
export type Seen = { file: string; id: string }

/** Does what was asked, in one commit. */
export function performAction(desk: Desk, seen: Seen, action: Action, now = new Date()): Promise<Result> {
  const { file } = seen
  return commitPlan(
    desk,
    file,
    async ({ texts, ids }, { branch }) => {
      if (ids.document !== seen.id) return conflict
      // What is on a branch alone is a draft, whatever its fields say, and is checked as one.
      const laid = branch && toLaidDraft(file, Buffer.from(texts.document))
      const parsed = laid?.parsed ?? parseDocument(file, texts.document)
      const subject = toSubject(parsed)
      if (!subject) return { refusal: 'Its file has faults. Fix those first.' }
      const plan = planAction(action, subject, texts, now)
      if ('refusal' in plan || (action.kind !== 'publish' && action.kind !== 'schedule')) return plan
      const errors = await desk.findErrors(file, versionHashOf(parsed.document))
      if (errors !== undefined) return { refusal: errors }
      const status = branch && (await desk.repository.readStatus(branch))
      if (!status || status === 'pending_publish' || action.isUnreadyMeant) return plan
      return { refusal: unready(statusNames[status]) }
    },
    now,
  )
}

function unready(status: string): string {
  return `Its status is “${status}”, and not yet “${statusNames.pending_publish}”: its writer may not be done. Say below that it is meant, or set the status where the piece is edited.`
}

/** @returns The piece as its file says; undefined where the file has faults. */
function toSubject({ file, path, document }: ParsedFile): Subject | undefined {
  const visibility = document && visibilityOf(document.fields)
  if (!visibility) return undefined
  return { file, path, visibility, title: String(document.fields.title) }
}
