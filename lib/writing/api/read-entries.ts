import { collections } from '@/lib/site/collections'
import { contentPath } from '../places'
import { type CmsEntry, type Context, requireHead, requirePiece, requirePlace, toEntry } from './context'
import { findPreview } from './preview'
import type { ParamsOf } from './protocol'
import { Refusal } from './refusal'

/** The published documents of a collection, those in folders inside it too: Decap takes what it is given, at any depth. */
export async function entriesByFolder(
  context: Context,
  { folder, extension }: ParamsOf<'entriesByFolder'>,
): Promise<CmsEntry[]> {
  const { repository } = context
  if (!collections.some((name) => folder === contentPath(context.contentFolder, name)))
    throw new Refusal(400, 'This is the folder of no collection.')
  const commit = await requireHead(context)
  const files = await repository.listFiles(commit, folder)
  const wanted = files.map(({ path }) => path).filter((path) => path.endsWith(`.${extension}`))
  return (await repository.readFiles(commit, wanted)).map(toEntry)
}

export async function entriesByFiles(
  context: Context,
  { files }: ParamsOf<'entriesByFiles'>,
): Promise<CmsEntry[]> {
  for (const { path } of files) requirePlace(context, path, 'document')
  const commit = await requireHead(context)
  return (
    await context.repository.readFiles(
      commit,
      files.map(({ path }) => path),
    )
  ).map(toEntry)
}

export async function getEntry(context: Context, { path }: ParamsOf<'getEntry'>): Promise<CmsEntry> {
  requirePlace(context, path, 'document')
  const file = await context.repository.readFile(await requireHead(context), path)
  if (!file) throw new Refusal(404, 'There is no such piece.')
  return toEntry(file)
}

export async function getDeployPreview(
  context: Context,
  { collection, slug }: ParamsOf<'getDeployPreview'>,
): Promise<{ status: string; url: string } | null> {
  const preview = await findPreview(context, requirePiece(collection, slug))
  // That of an edit waits for it by itself.
  const hasPage = preview && (!preview.isNew || context.hasPage(preview.page))
  return hasPage ? { status: 'SUCCESS', url: preview.page } : null
}
