import '@/styles/site.css'
import type { Metadata, Viewport } from 'next'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { absoluteUrl } from '@/lib/addresses/site-url'
import { feedAlternates } from '@/lib/seo/feed-alternates'
import { site } from '@/lib/site'
import { listListings } from '@/lib/views/listings'
import { display, italic, text } from '@/styles/fonts'

export const metadata: Metadata = {
  metadataBase: new URL(absoluteUrl('/')),
  applicationName: site.name,
  alternates: { types: feedAlternates },
  formatDetection: { telephone: false, address: false, email: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf5e9' },
    { media: '(prefers-color-scheme: dark)', color: '#1d1f20' },
  ],
  colorScheme: 'light dark',
}

export default function RootLayout({ children }: { children: React.ReactNode }) {
  const listings = listListings()
  return (
    <html lang={site.language} className={`${display.variable} ${text.variable} ${italic.variable}`}>
      <body id="top">
        <a className="skip-link" href="#main">
          Skip to the text
        </a>
        <SiteHeader listings={listings} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter listings={listings} />
      </body>
    </html>
  )
}
