import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { uploadsFolder } from '../places'
import type { FileContent } from '../repository/files'
import { type Context, requireHead, requirePlace, requirePublisher } from './context'
import type { ParamsOf } from './protocol'
import { Refusal, requireSaved } from './refusal'
import { takeAsset } from './take-asset'

/** A picture as Decap reads it. */
export type CmsPicture = { id: string; path: string; name: string; content: string; encoding: 'base64' }

/** In pixels. */
const THUMBNAIL = 320
/** How many are read by one git, and made small side by side. */
const AT_ONCE = 16
/** By what names the bytes of a picture. */
const thumbnails = new LRUCache<string, Buffer>({
  maxSize: 2 ** 25,
  sizeCalculation: (bytes) => bytes.length || 1,
})

export function toPicture({ path, id, bytes }: FileContent): CmsPicture {
  return {
    id,
    path,
    name: path.split('/').at(-1) ?? path,
    content: bytes.toString('base64'),
    encoding: 'base64',
  }
}

/** All pictures, small: Decap wants to have them at once, and within a minute. */
export async function getMedia(context: Context): Promise<CmsPicture[]> {
  const { repository } = context
  const commit = await requireHead(context)
  const listed = await repository.listFiles(commit, uploadsFolder)
  const pictures = new Map<string, CmsPicture>()
  for (const { path, id } of listed) {
    const bytes = thumbnails.get(id)
    if (bytes) pictures.set(path, toPicture({ path, id, bytes }))
  }
  const unknown = listed.filter(({ path }) => !pictures.has(path)).map(({ path }) => path)
  for (let at = 0; at < unknown.length; at += AT_ONCE) {
    const files = await repository.readFiles(commit, unknown.slice(at, at + AT_ONCE))
    const small = await Promise.all(files.map(async (file) => ({ ...file, bytes: await toThumbnail(file) })))
    for (const file of small) pictures.set(file.path, toPicture(file))
  }
  return listed.flatMap(({ path }) => pictures.get(path) ?? [])
}

async function toThumbnail({ id, bytes }: FileContent): Promise<Buffer> {
  const size = { width: THUMBNAIL, height: THUMBNAIL, fit: 'inside', withoutEnlargement: true } as const
  // What is none is listed all the same, so that it can be deleted.
  const small = await sharp(bytes)
    .resize(size)
    .webp()
    .toBuffer()
    .catch(() => Buffer.alloc(0))
  thumbnails.set(id, small)
  return small
}

export async function getMediaFile(
  context: Context,
  { path }: ParamsOf<'getMediaFile'>,
): Promise<CmsPicture> {
  requirePlace(context, path, 'picture')
  const file = await context.repository.readFile(await requireHead(context), path)
  if (!file) throw new Refusal(404, 'There is no such picture.')
  return toPicture(file)
}

/** Takes a picture that belongs to no piece yet. */
export async function persistMedia(
  context: Context,
  { asset }: ParamsOf<'persistMedia'>,
): Promise<CmsPicture> {
  requirePublisher(context)
  const { path, bytes } = await takeAsset(context, asset)
  const message = `Add the picture ${path.split('/').at(-1)}`
  const changes = [{ path, content: bytes }]
  const { ids } = requireSaved(
    await context.repository.commit({ changes, expected: {}, author: context.author, message }),
  )
  return toPicture({ path, id: ids[path] ?? '', bytes: Buffer.from(bytes) })
}

/** Deletes pictures. Documents go otherwise, since their addresses must lead somewhere. */
export async function deleteFiles(context: Context, paths: string[]): Promise<{ message: string }> {
  requirePublisher(context)
  for (const path of paths) {
    requirePlace(context, path, 'picture')
  }
  const files = await context.repository.readFiles(await requireHead(context), paths)
  const message = `Delete ${paths.map((path) => path.split('/').at(-1)).join(', ')}`
  const expected = Object.fromEntries(files.map(({ path, id }) => [path, id]))
  const changes = paths.map((path) => ({ path, content: null }))
  requireSaved(await context.repository.commit({ changes, expected, author: context.author, message }))
  return { message }
}
