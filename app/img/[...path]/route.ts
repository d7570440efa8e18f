import { notFound } from 'next/navigation'
import { findMediaFile } from '@/lib/content/media/media-file'
import { toByteRange } from '@/lib/routing/byte-range'
import { forAMinute } from '@/lib/site/caching'

/**
 * A picture or video that has come since the server started: the framework serves those that it has found then. Of a video players
 * ask for parts, and some play none without.
 */
export async function GET({ url, method, headers }: Request) {
  const file = await findMediaFile(new URL(url).pathname)
  if (!file) notFound()
  const { size, type, read } = file
  const range = headers.get('range')
  const isDivided = type.startsWith('video/')
  // It has no version by which a part could be told to belong to one that a player has.
  const part = isDivided && range && !headers.has('if-range') ? toByteRange(range, size) : undefined
  const { first, last } = part ?? { first: 0, last: size - 1 }
  return new Response(method === 'HEAD' || size === 0 ? null : read(first, last), {
    status: part ? 206 : 200,
    headers: {
      ...{ 'Content-Type': type, 'Content-Length': String(last - first + 1), 'Cache-Control': forAMinute },
      ...(isDivided && { 'Accept-Ranges': 'bytes' }),
      ...(part && { 'Content-Range': `bytes ${first}-${last}/${size}` }),
    },
  })
}
