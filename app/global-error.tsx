'use client'

import '@/styles/site.css'
import { BrokenPage } from '@/components/broken-page'
import { site } from '@/lib/site/identity'
import { display, text } from '@/styles/fonts'

/**
 * Shown when rendering fails in the layout itself, or where no script runs. The framework asks for a client component
 * here; it is no part of a reading page, and it works without its script.
 */
export default function GlobalError() {
  return (
    <html lang={site.language} className={`${display.variable} ${text.variable}`}>
      <head>
        <title>Something broke | INDUSTRIAL</title>
      </head>
      <body>
        <main>
          <BrokenPage />
        </main>
      </body>
    </html>
  )
}
