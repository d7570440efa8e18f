import type { Piece } from '../repository/work-branch'
import { type Context, requireHead, requirePiece, requirePlace, requirePublisher, toEntry } from './context'
import { type CmsPicture, toPicture } from './media'
import { judgePiece } from './obstacles'
import { findPreview } from './preview'
import type { ParamsOf } from './protocol'
import { Refusal, requireSaved } from './refusal'

/** The pieces that are worked on, as `collection/slug`. */
export async function unpublishedEntries({ repository }: Context): Promise<string[]> {
  return (await repository.listPieces()).map(({ collection, slug }) => `${collection}/${slug}`)
}

export async function unpublishedEntry(context: Context, params: ParamsOf<'unpublishedEntry'>) {
  const [collection = '', ...rest] = params.id?.split('/') ?? [params.collection, params.slug]
  const piece = requirePiece(collection, rest.join('/'))
  const work = await context.repository.readWork(piece)
  if (!work) throw new Refusal(404, 'There are no unpublished changes to this piece.')
  const { status, updatedAt, author, files } = work
  // What has been deleted has nothing to be read.
  const diffs = files.flatMap(({ path, id, isNew }) => (id ? [{ path, id, newFile: isNew }] : []))
  return { ...piece, status, updatedAt, pullRequestAuthor: author.name, diffs }
}

export async function unpublishedEntryDataFile(
  context: Context,
  { collection, slug, path }: ParamsOf<'unpublishedEntryDataFile'>,
): Promise<{ data: string; id: string }> {
  requirePlace(context, path, 'document')
  const commit = await requireHead(context, requirePiece(collection, slug))
  const file = await context.repository.readFile(commit, path)
  if (!file) throw new Refusal(404, 'There is no such piece.')
  return { data: toEntry(file).data, id: file.id }
}

export async function unpublishedEntryMediaFile(
  context: Context,
  { collection, slug, path }: ParamsOf<'unpublishedEntryMediaFile'>,
): Promise<CmsPicture> {
  requirePlace(context, path, 'picture')
  const commit = await requireHead(context, requirePiece(collection, slug))
  const file = await context.repository.readFile(commit, path)
  if (!file) throw new Refusal(404, 'There is no such picture.')
  return toPicture(file)
}

export async function deleteUnpublishedEntry(
  { repository }: Context,
  { collection, slug }: ParamsOf<'deleteUnpublishedEntry'>,
) {
  requireSaved(await repository.discard(requirePiece(collection, slug)))
  return { message: 'The unpublished changes are gone.' }
}

export async function updateUnpublishedEntryStatus(
  context: Context,
  { collection, slug, newStatus: status }: ParamsOf<'updateUnpublishedEntryStatus'>,
) {
  const piece = requirePiece(collection, slug)
  const advice = status === 'pending_publish' ? await requireReady(context, piece) : []
  const words = { draft: 'a draft', pending_review: 'in review', pending_publish: 'ready' }
  const message = `Mark “${slug}” as ${words[status]}`
  requireSaved(await context.repository.setStatus({ ...piece, status, message, author: context.author }))
  return advice.length > 0 ? { message, advice, report: await findReport(context, piece) } : { message }
}

export async function publishUnpublishedEntry(
  context: Context,
  { collection, slug }: ParamsOf<'publishUnpublishedEntry'>,
) {
  requirePublisher(context)
  const piece = requirePiece(collection, slug)
  await requireReady(context, piece)
  const message = `Publish “${slug}”`
  requireSaved(await context.repository.publish({ ...piece, message, author: context.author }))
  return { message }
}

/** @returns What the report advises. @throws {Refusal} Where it names errors. */
async function requireReady(context: Context, piece: Piece): Promise<string[]> {
  const { obstacles, advice } = await judgePiece(context, piece)
  if (obstacles.length === 0) return advice
  const report = await findReport(context, piece)
  throw new Refusal(422, obstacles.join(' '), { report, reasons: obstacles })
}

async function findReport(context: Context, piece: Piece): Promise<string | undefined> {
  return (await findPreview(context, piece))?.report
}
