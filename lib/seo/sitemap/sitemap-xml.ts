import type { CalendarDay } from '@/lib/site/dates/calendar-day'
import { toXmlText } from './xml'

/** A page as a sitemap lists it; addresses are absolute. */
export type SitemapPage = { url: string; lastmod?: CalendarDay | undefined; images: string[] }

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const imageNamespace = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'

/**
 * @returns A sitemap: https://www.sitemaps.org/protocol.html, with pictures as
 *   https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps has them.
 */
export function toSitemapXml(pages: SitemapPage[]): string {
  const entries = pages.map(({ url, lastmod, images }) =>
    [
      '  <url>',
      `    <loc>${toXmlText(url)}</loc>`,
      ...(lastmod ? [`    <lastmod>${lastmod}</lastmod>`] : []),
      ...images.map((image) => `    <image:image><image:loc>${toXmlText(image)}</image:loc></image:image>`),
      '  </url>',
    ].join('\n'),
  )
  return [declaration, `<urlset ${namespace} ${imageNamespace}>`, ...entries, '</urlset>', ''].join('\n')
}

/** @returns The index of a sitemap's parts: https://www.sitemaps.org/protocol.html#index. */
export function toSitemapIndexXml(parts: string[]): string {
  const entries = parts.map((part) => `  <sitemap><loc>${toXmlText(part)}</loc></sitemap>`)
  return [declaration, `<sitemapindex ${namespace}>`, ...entries, '</sitemapindex>', ''].join('\n')
}
