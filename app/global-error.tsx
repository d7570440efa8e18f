'use client'

import '@/styles/site.css'
import { BrokenPage } from '@/components/broken-page'
import { site } from '@/lib/site/identity'
import { display, text } from '@/styles/fonts'

/**
 * Shown where rendering fails in the layout itself. As with `error.tsx`, the framework shows it by script alone; it
 * brings the whole document and needs no script of its own.
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
