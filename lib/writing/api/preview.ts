import { documentPath } from '@/lib/site/addresses/paths'
import { editsPath, reportPath } from '@/lib/site/addresses/preview-paths'
import { readValues } from '../edit/edit-fields'
import { splitFile } from '../edit/file-parts'
import { contentPath, inContent } from '../places'
import { fileOf, type Piece } from '../repository/work-branch'
import { type Context, requireHead } from './context'

/**
 * @returns Where the preview shows what is on the branch of a piece, and the report on it: at its own address, or, where that has a
 * version already, among the edits. Undefined where nothing of it is on a branch.
 */
export async function findPreview(
  context: Context,
  piece: Piece,
): Promise<{ page: string; report: string; isNew: boolean } | undefined> {
  const { repository, contentFolder } = context
  const path = contentPath(contentFolder, fileOf(piece))
  const published = await repository.readFile(await requireHead(context), path)
  const commit = await repository.head(piece)
  const worked = commit && (await repository.readFile(commit, path))
  if (!worked) return undefined
  const permalink = readValues(splitFile((published ?? worked).bytes.toString())?.fields ?? '')?.permalink
  const page = documentPath({
    file: inContent(contentFolder, path),
    ...(typeof permalink === 'string' && { permalink }),
  })
  if (!published) return { page, report: reportPath(page), isNew: true }
  return { page: editsPath(page), report: `${editsPath(page)}#report`, isNew: false }
}
