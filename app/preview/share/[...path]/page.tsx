import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ShareLinkForm } from '@/components/preview/share-link-form'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { requireSecret, requireSignIn } from '@/lib/preview/access/visitor'
import { findShareView } from '@/lib/preview/dashboard/share-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'
import { siteRepository } from '@/lib/writing/site-repository'

export const metadata: Metadata = toPreviewMetadata('Share a draft')

export default async function SharePage({ params, searchParams }: PageProps<'/preview/share/[...path]'>) {
  await requireSignIn()
  const writer = await findCurrentWriter()
  const share = await findShareView(
    pathOfSegments((await params).path),
    await searchParams,
    {
      name: writer?.name ?? 'somebody with the shared secret',
      mayNote: writer !== undefined && siteRepository() !== undefined,
    },
    requireSecret(),
  )
  if (!share) redirect(dashboardPath)
  return <ShareLinkForm share={share} />
}
