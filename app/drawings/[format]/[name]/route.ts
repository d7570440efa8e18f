import { notFound } from 'next/navigation'
import { isArtworkFormat } from '@/artwork/artwork-address'
import { drawArtwork } from '@/artwork/draw-artwork'

const MAX_NAME_LENGTH = 200

/** The drawing in place of a missing picture, made from its name; the same name always gives the same one. */
export async function GET(_request: Request, { params }: RouteContext<'/drawings/[format]/[name]'>) {
  const { format, name } = await params
  if (!isArtworkFormat(format) || !name.endsWith('.svg') || name.length > MAX_NAME_LENGTH) notFound()
  return new Response(drawArtwork({ seed: name.slice(0, -'.svg'.length), format }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
