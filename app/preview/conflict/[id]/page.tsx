import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { TwoVersions } from '@/components/preview/history/two-versions'
import { requireSignIn } from '@/lib/preview/access/visitor'
import { findConflictView } from '@/lib/preview/desk/conflict'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

export const metadata: Metadata = toPreviewMetadata('Two versions')

/** What two people have written at once: the version that is saved, and the one that is not. */
export default async function ConflictPage({ params }: PageProps<'/preview/conflict/[id]'>) {
  await requireSignIn()
  const conflict = await findConflictView((await params).id)
  if (!conflict) redirect(dashboardPath)
  return <TwoVersions conflict={conflict} />
}
