import { type ParsedFile, parseFile } from '@/lib/content/ingest/parse-file'
import { toSourceFile } from '@/lib/content/ingest/source-file'
import { versionHashOf } from '@/lib/content/ingest/version-hash'
import { inFormWords } from '@/lib/content/schema/field-labels'
import type { Finding } from '@/lib/diagnostics/finding'
import { listActive } from '@/lib/diagnostics/print-findings'
import { toLaidDraft } from '../edit/laid-draft'
import { inContent, placeOf } from '../places'
import type { Piece } from '../repository/work-branch'
import { type Context, requireHead } from './context'

/** What is said of a piece, in sentences that say what is wrong and what to do. */
export type Judgment = {
  /** What keeps it from being published. */
  obstacles: string[]
  /** What keeps nothing back. */
  advice: string[]
}

/**
 * The one place that keeps a piece from being marked as ready and from being published: faults, and errors of the report on it as it is
 * on its branch. Warnings advise.
 */
export async function judgePiece(context: Context, piece: Piece): Promise<Judgment> {
  const { repository, contentFolder } = context
  const work = await repository.readWork(piece)
  if (!work) return { obstacles: [], advice: [] }
  const paths = work.files.flatMap(({ path, id }) =>
    id && placeOf(path, contentFolder).kind === 'document' ? [path] : [],
  )
  const published = await repository.readFiles(await requireHead(context), paths)
  const files = await repository.readFiles(work.commit, paths)
  const found = files.map(({ path, bytes }) => {
    const file = inContent(contentFolder, path)
    const parsed = parseFile(toSourceFile(file, bytes))
    if (parsed.faults.length > 0) return { obstacles: parsed.faults.map(toWords), advice: [] }
    const isEdit = published.some((each) => each.path === path)
    // The report on a new piece is on the draft that the previews show.
    return judgeVersion(context, (isEdit ? undefined : toLaidDraft(file, bytes)?.parsed) ?? parsed)
  })
  const judged = await Promise.all(found)
  return {
    obstacles: judged.flatMap(({ obstacles }) => obstacles),
    advice: judged.flatMap(({ advice }) => advice),
  }
}

const unchecked = 'The newest version has not been checked yet. Nothing is lost: try again in a few seconds.'

async function judgeVersion({ findFindings }: Context, { file, document }: ParsedFile): Promise<Judgment> {
  const findings = await findFindings(file, versionHashOf(document))
  if (!findings) return { obstacles: [unchecked], advice: [] }
  const active = listActive(findings)
  return {
    obstacles: active.filter(({ severity }) => severity !== 'warning').map(toWords),
    advice: active.filter(({ severity }) => severity === 'warning').map(toWords),
  }
}

function toWords({ message, hint }: Finding): string {
  return inFormWords(`${message} ${hint}`.trim())
}
