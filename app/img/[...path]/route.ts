import { notFound } from 'next/navigation'
import { readMediaFile } from '@/lib/content/media/media-file'
import { forAMinute } from '@/lib/site/caching'

/** A picture or video that has come since the server started: the framework serves those that it has found then. */
export async function GET(request: Request) {
  const file = await readMediaFile(new URL(request.url).pathname)
  if (!file) notFound()
  return new Response(file.bytes, { headers: { 'Content-Type': file.type, 'Cache-Control': forAMinute } })
}
