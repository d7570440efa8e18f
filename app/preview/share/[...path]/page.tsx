import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SharePage } from '@/components/preview/sharing/share-page'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { requireSecret, requireSignIn } from '@/lib/preview/access/visitor'
import { findShareView } from '@/lib/preview/sharing/share-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

export const metadata: Metadata = toPreviewMetadata('Share a draft')

/** The links to one document, and the form for another one, for those who have signed in. */
export default async function Share({ params, searchParams }: PageProps<'/preview/share/[...path]'>) {
  await requireSignIn()
  const path = pathOfSegments((await params).path)
  const share = await findShareView(path, await searchParams, await findCurrentWriter(), requireSecret())
  if (!share) redirect(dashboardPath)
  return <SharePage share={share} />
}
