import { type Context, requirePlace } from './context'
import { Refusal } from './refusal'

/** In bytes. */
const MAX_PICTURE = 20 * 2 ** 20

/** The one place where uploaded pictures come in. @throws {Refusal} For one that is not taken. */
export async function takeAsset(
  context: Context,
  { path, content }: { path: string; content: string },
): Promise<{ path: string; bytes: Uint8Array }> {
  requirePlace(context, path, 'picture')
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length === 0) throw new Refusal(422, 'The picture is empty.')
  if (bytes.length > MAX_PICTURE)
    throw new Refusal(413, 'A picture may have up to 20 MB. Save it smaller, 2,400 pixels wide.')
  // A drawing can hold programs.
  if (/\.svg$/i.test(path))
    throw new Refusal(422, 'Drawings in SVG are not taken. Export it as PNG, 2,400 pixels wide.')
  return { path, bytes }
}
