import { decodeText } from '@/lib/content/ingest/decode-text'
import { applyEdit } from '../edit/apply-edit'
import { contentPath } from '../places'
import type { Change } from '../repository/write-commit'
import { refuseConflict } from './conflict'
import { type Context, requireHead, requirePiece, requirePlace, requirePublisher } from './context'
import type { ParamsOf } from './protocol'
import { Refusal, requireSaved } from './refusal'
import { takeVersion } from './seen-version'
import { takeAsset } from './take-asset'

/**
 * Saves a piece with its pictures, in one commit: on its own branch, or at once for readers. Only what its writer has changed is
 * changed, and nothing that somebody else has changed since the form was opened.
 */
export async function persistEntry(context: Context, params: ParamsOf<'persistEntry'>) {
  const { dataFiles, assets, options, known = [] } = params
  const [file] = dataFiles
  if (!file) throw new Refusal(400, 'There is no file.')
  const piece = requirePiece(options.collectionName, file.slug)
  const path = contentPath(context.contentFolder, `${piece.collection}/${piece.slug}.md`)
  if (file.path !== path || (file.newPath !== undefined && file.newPath !== path))
    throw new Refusal(400, 'A piece is a file of its own name in its collection.')
  if (!options.useWorkflow) requirePublisher(context)

  const { repository, author } = context
  const branch = options.useWorkflow ? piece : undefined
  await repository.refresh()
  const commit = (branch && (await repository.head(branch))) ?? (await requireHead(context))
  const held = await repository.readFile(commit, path)
  const { text, seen } = takeVersion(file.raw)
  const isNewest = held ? seen === held.id || known.includes(held.id) : seen === undefined
  const mine = { piece, path, mine: text, branch }
  if (!isNewest) await refuseConflict(context, mine)

  const pictures: Change[] = []
  let written = text
  for (const asset of assets) {
    requirePlace(context, asset.path, 'picture')
    // The editor sends again what it has been given.
    const before = await repository.readFile(commit, asset.path)
    if (before?.bytes.equals(Buffer.from(asset.content, 'base64'))) continue
    const taken = await takeAsset(context, asset)
    pictures.push({ path: taken.path, content: taken.bytes })
    written = written.replaceAll(publicPath(asset.path), publicPath(taken.path))
  }
  const content = applyEdit(held && decodeText(held.bytes).text, written)
  const outcome = await repository.commit({
    piece: branch,
    changes: [
      { path, content: isSameText(held?.bytes, content) ? (held?.bytes ?? content) : content },
      ...pictures,
    ],
    expected: { [path]: held?.id ?? null },
    author,
    message: `${held ? 'Edit' : 'Write'} “${piece.slug}”`,
  })
  if (outcome.kind === 'conflict' && outcome.paths.includes(path)) await refuseConflict(context, mine)
  const { ids } = requireSaved(outcome)
  return { message: 'Saved.', id: ids[path] }
}

/** Whether a text is what is in the file already, whatever its encoding. */
function isSameText(bytes: Buffer | undefined, text: string): boolean {
  return bytes !== undefined && decodeText(bytes).text === text
}

/** What a text names a picture by. */
function publicPath(path: string): string {
  return path.replace(/^public/, '')
}
