import type { Metadata } from 'next'
import { BrokenPage } from '@/components/broken-page'
import { toPageTitle } from '@/lib/site/page-title'

export const metadata: Metadata = { title: toPageTitle('Something broke'), robots: { index: false } }

/** What `server.ts` sends in place of a page that could not be made. */
export default function Broken() {
  return <BrokenPage />
}
