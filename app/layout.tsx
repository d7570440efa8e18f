import '@/styles/site.css'
import type { Metadata, Viewport } from 'next'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { PreviewBar } from '@/components/preview/preview-bar'
import { findAudience, findPagePath, isErrorPage } from '@/lib/preview/access/visitor'
import { toBarView } from '@/lib/preview/dashboard/bar-view'
import { feedAlternates } from '@/lib/seo/feed-alternates'
import { tokenOfPath } from '@/lib/site/addresses/preview-paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import { listListings } from '@/lib/views/listings'
import { listTopics } from '@/lib/views/topic-links'
import { display, italic, text } from '@/styles/fonts'

export async function generateMetadata(): Promise<Metadata> {
  const { kind } = await findAudience()
  return {
    metadataBase: new URL(absoluteUrl('/')),
    applicationName: site.name,
    ...(kind === 'public' && { alternates: { types: feedAlternates } }),
    formatDetection: { telephone: false, address: false, email: false },
  }
}

/** Pages are made when they are asked for: what they show follows the content and the clock, and no build. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf5e9' },
    { media: '(prefers-color-scheme: dark)', color: '#1d1f20' },
  ],
  colorScheme: 'light dark',
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const audience = await findAudience()
  const listings = listListings(audience)
  const path = await findPagePath()
  // A shared document has a bar of its own.
  const hasBar = audience.kind !== 'public' && tokenOfPath(path) === undefined
  return (
    <html lang={site.language} className={`${display.variable} ${text.variable} ${italic.variable}`}>
      <body id="top">
        <a
          className="absolute top-3 left-3 z-30 bg-ink px-5 py-3 display-face text-paper not-focus:sr-only print:hidden"
          href="#main"
        >
          Skip to the text
        </a>
        {hasBar && <PreviewBar bar={await toBarView(path, audience)} />}
        <SiteHeader listings={listings} path={(await isErrorPage()) ? undefined : path} />
        <main id="main" className="printed-links" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter listings={listings} hasTopics={listTopics(audience).length > 0} />
      </body>
    </html>
  )
}
