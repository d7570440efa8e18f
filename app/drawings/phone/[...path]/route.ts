import { notFound } from 'next/navigation'
import { forAMinute, forGood } from '@/lib/site/caching'
import { findPhoneHero } from '@/lib/views/phone-hero'

export const dynamic = 'force-dynamic'

/** The part of a document's hero that phones show. */
export async function GET(request: Request, { params }: RouteContext<'/drawings/phone/[...path]'>) {
  const hero = await findPhoneHero((await params).path)
  if (!hero) notFound()
  const isCurrent = hero.address.endsWith(new URL(request.url).search || '?')
  return new Response(new Uint8Array(hero.avif), {
    headers: { 'Content-Type': 'image/avif', 'Cache-Control': isCurrent ? forGood : forAMinute },
  })
}
