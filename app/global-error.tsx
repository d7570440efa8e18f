'use client'

import '@/styles/site.css'
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
          <p className="label text-accent">Error 500</p>
          <h1 className="mt-3 display-face text-headline">The line has stopped</h1>
          <p className="mt-5 max-w-prose text-lead">
            Something broke on our side while this page was being made. Nothing that you did caused it;
            loading the page again may be all it takes.
          </p>
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
