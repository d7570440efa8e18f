import { notFound } from 'next/navigation'
import { artworkDesign, isArtworkFormat } from '@/artwork/artwork-address'
import { drawArtwork } from '@/artwork/draw-artwork'
import { isMotifName } from '@/artwork/motif-names'
import { forAMinute, forGood } from '@/lib/site/caching'

const MAX_NAME_LENGTH = 200

/**
 * The drawing in place of a missing picture, made from its name and, where the address names one, with that motif; the
 * same address gives the same drawing in each design.
 */
export async function GET(request: Request, { params }: RouteContext<'/drawings/[format]/[...name]'>) {
  const { format, name: parts } = await params
  const name = parts.at(-1) ?? ''
  const [motif] = parts.slice(0, -1)
  if (!isArtworkFormat(format) || !name.endsWith('.svg') || name.length > MAX_NAME_LENGTH) notFound()
  if (parts.length > 2 || (motif !== undefined && !isMotifName(motif))) notFound()
  const seed = name.slice(0, -'.svg'.length)
  const { search } = new URL(request.url)
  return new Response(drawArtwork({ seed, format, motif }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': search === `?v=${artworkDesign}` ? forGood : forAMinute,
    },
  })
}
