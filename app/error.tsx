'use client'

import { BrokenPage } from '@/components/broken-page'

/**
 * Shown to marketers within the site's layout where rendering a page fails. The framework shows it by script alone, hence
 * the client component; readers get `app/missing/broken` from `server.ts`, which needs none.
 */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <>
      <title>Something broke | INDUSTRIAL</title>
      <BrokenPage>
        <button type="button" className="button-outline" onClick={retry}>
          Try again
        </button>
      </BrokenPage>
    </>
  )
}
