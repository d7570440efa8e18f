'use client'

import { BrokenPage } from '@/components/broken-page'

/**
 * Stands within the site's layout where rendering a page fails. The framework shows it by script and therefore asks
 * for a client component; a browser without script gets `global-error.tsx`.
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
