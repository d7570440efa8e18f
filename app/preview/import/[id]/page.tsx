import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ImportedDraft } from '@/components/preview/import/imported-draft'
import { requireSignIn } from '@/lib/preview/access/visitor'
import { findPieceOf } from '@/lib/preview/desk/find-piece'
import { findImported } from '@/lib/preview/import/imported'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { importPath } from '@/lib/site/addresses/preview-paths'

export const metadata: Metadata = toPreviewMetadata('What was imported')

/** What has become of a document, and what was left out. */
export default async function ImportedPage({ params }: PageProps<'/preview/import/[id]'>) {
  await requireSignIn()
  const imported = await findImported((await params).id)
  if (!imported) redirect(importPath)
  return <ImportedDraft imported={imported} piece={findPieceOf(imported.file)} />
}
