import type { Metadata } from 'next'
import { LostNotes } from '@/components/preview/notes/lost-notes'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { requireSignIn } from '@/lib/preview/access/visitor'
import { mayWrite } from '@/lib/preview/dashboard/may-write'
import { toLostNotesView } from '@/lib/preview/notes/lost-notes-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'

export const metadata: Metadata = toPreviewMetadata('Notes without their piece')

/** The notes whose piece was renamed or deleted outside of this site, for those who have signed in. */
export default async function LostNotesPage() {
  await requireSignIn()
  return <LostNotes lost={await toLostNotesView()} mayWrite={mayWrite(await findCurrentWriter())} />
}
