import { notFound } from 'next/navigation'
import { artworkDesign, isArtworkFormat } from '@/artwork/artwork-address'
import { drawArtwork } from '@/artwork/draw-artwork'
import { forAMinute, forGood } from '@/lib/site/caching'

const MAX_NAME_LENGTH = 200

/** The drawing in place of a missing picture, made from its name; the same name gives the same one in each design. */
export async function GET(request: Request, { params }: RouteContext<'/drawings/[format]/[name]'>) {
  const { format, name } = await params
  if (!isArtworkFormat(format) || !name.endsWith('.svg') || name.length > MAX_NAME_LENGTH) notFound()
  const seed = name.slice(0, -'.svg'.length)
  const { search } = new URL(request.url)
  return new Response(drawArtwork({ seed, format }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': search === `?v=${artworkDesign}` ? forGood : forAMinute,
    },
  })
}
