import { decodeText } from '@/lib/content/ingest/decode-text'
import { applyEdit } from '../edit/apply-edit'
import { splitFile } from '../edit/file-parts'
import { contentPath } from '../places'
import { fileOf, type Piece } from '../repository/work-branch'
import type { Change } from '../repository/write-commit'
import { refuseConflict } from './conflict'
import { type Context, requireHead, requirePiece, requirePlace, requirePublisher } from './context'
import type { ParamsOf } from './protocol'
import { Refusal, requireSaved } from './refusal'
import { takeVersion } from './seen-version'
import { takeAsset } from './take-asset'

/** In characters, of all fields. */
const MAX_FIELDS = 200_000
/** Of the signs that divide fields and lists. */
const MAX_SIGNS = 10_000

/**
 * Saves a piece with its pictures, in one commit: on its own branch, or at once for readers. Only what its writer has changed is
 * changed, and nothing that somebody else has changed since the form was opened.
 */
export async function persistEntry(context: Context, params: ParamsOf<'persistEntry'>) {
  const { dataFiles, assets, options, known = [] } = params
  const [file] = dataFiles
  if (!file) throw new Refusal(400, 'There is no file.')
  const piece = requirePiece(options.collectionName, file.slug)
  const path = contentPath(context.contentFolder, fileOf(piece))
  if (file.path !== path || (file.newPath !== undefined && file.newPath !== path))
    throw new Refusal(400, 'A piece is a file of its own name in its collection.')
  if (!options.useWorkflow) requirePublisher(context)

  const { repository, author } = context
  const branch = options.useWorkflow ? piece : undefined
  await repository.refresh()
  const commit = (branch && (await repository.head(branch))) ?? (await requireHead(context))
  const held = await repository.readFile(commit, path)
  requireModest(file.raw)
  const { text, seen } = takeVersion(file.raw)
  const isNewest = held ? seen === held.id || known.includes(held.id) : seen === undefined
  const mine = { piece, path, mine: text, branch }
  if (!isNewest) await refuseConflict(context, mine)
  if (!held) await refuseTwin(context, commit, piece)

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

/** Comparing fields takes time that grows with the square of their number. @throws {Refusal} For more than any piece has. */
function requireModest(raw: string): void {
  const fields = splitFile(raw)?.fields ?? ''
  if (fields.length > MAX_FIELDS || (fields.match(/[\n,:[{]/g)?.length ?? 0) > MAX_SIGNS)
    throw new Refusal(413, 'The fields of this piece hold too much. Put what is long into its text.')
}

/** Some systems take names for one that differ in the case of letters or in how an accent is written. @throws {Refusal} For such a name. */
async function refuseTwin(
  { repository, contentFolder }: Context,
  commit: string,
  piece: Piece,
): Promise<void> {
  const folder = contentPath(contentFolder, piece.collection)
  const files = await repository.listFiles(commit, folder)
  const pieces = await repository.listPieces()
  const names = [
    ...files.map(({ path }) => path.slice(folder.length + 1).replace(/\.md$/, '')),
    ...pieces.filter(({ collection }) => collection === piece.collection).map(({ slug }) => slug),
  ]
  const twin = names.find((name) => name !== piece.slug && fold(name) === fold(piece.slug))
  if (twin)
    throw new Refusal(
      409,
      `There is a piece of nearly the same name, “${twin}”. Give this one another title.`,
    )
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Whether a text is what is in the file already, whatever its encoding. */
function isSameText(bytes: Buffer | undefined, text: string): boolean {
  return bytes !== undefined && decodeText(bytes).text === text
}

/** What a text names a picture by. */
function publicPath(path: string): string {
  return path.replace(/^public/, '')
}
