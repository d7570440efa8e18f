import path from 'node:path'
import { takePicture } from '../pictures/take-picture'
import { type Context, requirePlace } from './context'
import { Refusal } from './refusal'

/**
 * The one place where uploaded pictures come in.
 *
 * @returns The picture as the site keeps it, under a name that is fit for an address.
 * @throws {Refusal} For one that is not taken.
 */
export async function takeAsset(
  context: Context,
  asset: { path: string; content: string },
): Promise<{ path: string; bytes: Uint8Array }> {
  requirePlace(context, asset.path, 'picture')
  const taken = await takePicture(Buffer.from(asset.content, 'base64'), asset.path)
  if ('refusal' in taken) throw new Refusal(422, taken.refusal)
  const placed = path.posix.join(path.posix.dirname(asset.path), taken.name)
  requirePlace(context, placed, 'picture')
  return { path: placed, bytes: taken.bytes }
}
