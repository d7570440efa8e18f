'use client'

import '@/styles/site.css'
import { PageHead } from '@/components/layout/page-head'
import { insightsPath } from '@/lib/addresses/paths'
import { site } from '@/lib/site'
import { display, text } from '@/styles/fonts'

/**
 * Shown when rendering fails. The framework asks for a client component here; it is no part of a reading page, and it
 * works without its script.
 */
export default function GlobalError() {
  return (
    <html lang={site.language} className={`${display.variable} ${text.variable}`}>
      <head>
        <title>Something broke | INDUSTRIAL</title>
      </head>
      <body>
        <main className="page-width py-24">
          <PageHead label="Error 500" title="The line has stopped">
            Something broke on our side while this page was being made. Nothing that you did caused it;
            loading the page again may be all it takes.
          </PageHead>
          <p className="mt-8 flex flex-wrap gap-4">
            <a className="button-outline" href={insightsPath}>
              To the insights
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
