import { notFound } from 'next/navigation'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { readInterfaceFile } from '@/lib/writing/interface/interface-files'

/** A file of Decap. It is five megabytes, and reaches nobody but writers. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/preview/write/interface/[version]/[file]'>,
): Promise<Response> {
  const { version, file } = await params
  if (!(await findCurrentWriter())) notFound()
  const found = await readInterfaceFile(version, file)
  if (!found) notFound()
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Type': found.type,
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
}
