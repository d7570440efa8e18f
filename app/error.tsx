'use client'

import { BrokenPage } from '@/components/broken-page'

/**
 * Shown within the site's layout where rendering a page on request fails: a search, a preview, an unknown address. All
 * other pages are rendered by the build. The framework shows this by script alone, hence the client component: without
 * script, readers get status 500 with the page's title and an empty body, which an application cannot change.
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
