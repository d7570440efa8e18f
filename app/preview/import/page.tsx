import type { Metadata } from 'next'
import { ImportForm } from '@/components/preview/import/import-form'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { requireSecret, requireSignIn } from '@/lib/preview/access/visitor'
import { readResult } from '@/lib/preview/desk/result'
import { importSubject } from '@/lib/preview/import/answer-upload'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { notSetUp, siteRepository } from '@/lib/writing/site-repository'
import { maxUpload } from '@/lib/writing/uploads/take-form'

export const metadata: Metadata = toPreviewMetadata('Import a document')

/** Where a document becomes a draft. */
export default async function ImportPage({ searchParams }: PageProps<'/preview/import'>) {
  await requireSignIn()
  const { result } = await searchParams
  const last = await readResult(result, importSubject, requireSecret())
  return <ImportForm problem={last?.words} closed={await findClosed()} maxMegabytes={maxUpload} />
}

/** Why nobody can import here, or this visitor cannot. */
async function findClosed(): Promise<string | undefined> {
  if (!siteRepository()) return notSetUp
  if (!(await findCurrentWriter()))
    return 'You may preview. To write, ask the person who runs the site for a secret of your own.'
  return undefined
}
