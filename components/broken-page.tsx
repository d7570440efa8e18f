import type { ReactNode } from 'react'
import { insightsPath } from '@/lib/site/addresses/paths'
import { PageHead } from './layout/page-head'
import { StoppedLine } from './stopped-line'

/** Says that a page could not be rendered, with links onward: `children` come before the link to the insights. */
export function BrokenPage({ children }: { children?: ReactNode }) {
  return (
    <div className="page-width grid items-start gap-10 py-12 lg:grid-cols-2 lg:py-16">
      <div>
        <PageHead label="Error 500" title="The line has stopped">
          Something broke on our side while this page was being made. Nothing that you did caused it; loading
          the page again may be all it takes.
        </PageHead>
        <p className="mt-8 flex flex-wrap gap-4">
          {children}
          <a className="button-outline" href={insightsPath}>
            To the insights
          </a>
        </p>
      </div>
      <StoppedLine />
    </div>
  )
}
