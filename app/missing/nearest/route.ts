import type { NextRequest } from 'next/server'
import { everybody } from '@/lib/site/audience'
import { listNearest } from '@/lib/views/nearest-view'

/** The paths of the pages that are suggested to readers at an unknown address: what the page that is shown there depends on. */
export function GET({ nextUrl }: NextRequest): Response {
  const nearest = listNearest(nextUrl.searchParams.get('address') ?? '', everybody)
  return Response.json(nearest.map(({ path }) => path))
}
