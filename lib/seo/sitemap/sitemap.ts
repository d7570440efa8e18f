import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { findPictureFile } from '@/lib/content/media/picture'
import { picturesIn } from '@/lib/content/schema/field-lists'
import { textAt } from '@/lib/content/schema/text-at'
import { toSocialPicture } from '@/lib/seo/social-picture'
import { sitemapPartPath } from '@/lib/site/addresses/machine-files'
import { insightsPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { everybody } from '@/lib/site/audience'
import { listLibraryPaths } from '@/lib/views/listings'
import { type SitemapPage, toSitemapIndexXml, toSitemapXml } from './sitemap-xml'

/** A sitemap with more pages is split. */
const pagesPerFile = 5000

/** @returns The sitemap or, when it is long, the index of its parts: https://www.sitemaps.org/protocol.html. */
export async function toSitemap(): Promise<string> {
  const parts = Math.ceil(listPages().length / pagesPerFile)
  if (parts <= 1) return toSitemapXml(await describeAll(listPages()))
  return toSitemapIndexXml(listSitemapParts().map((number) => absoluteUrl(sitemapPartPath(number))))
}

/** @returns The numbers of the parts, from 1; none when one file holds all. */
export function listSitemapParts(): number[] {
  const parts = Math.ceil(listPages().length / pagesPerFile)
  return parts <= 1 ? [] : Array.from({ length: parts }, (_, index) => index + 1)
}

/** @returns One part of a long sitemap; undefined when there is no such part. */
export async function findSitemapPart(number: number): Promise<string | undefined> {
  if (!listSitemapParts().includes(number)) return undefined
  const pages = listPages().slice((number - 1) * pagesPerFile, number * pagesPerFile)
  return toSitemapXml(await describeAll(pages))
}

/** A page of the site: a document, or a list of documents with the newest of them. */
type Page = { path: string; document?: DocumentSummary; newest?: DocumentSummary | undefined }

/** All pages that search engines may show: no document that asks to be left out or was first published elsewhere. */
function listPages(): Page[] {
  const published = listVisible(everybody)
  const shown = published.filter(
    ({ seo, path }) => !seo?.noindex && (!seo?.canonical || absoluteUrl(seo.canonical) === absoluteUrl(path)),
  )
  const lists = listLibraryPaths(everybody).map((path) =>
    path === insightsPath ? { path, newest: published[0] } : { path },
  )
  return [...lists, ...shown.map((document) => ({ path: document.path, document }))]
}

/** A change is stated only where somebody stated it: a document's own day, and for a list the day of its newest. */
async function describe({ path, document, newest }: Page): Promise<SitemapPage> {
  return {
    url: absoluteUrl(path),
    lastmod: document ? (document.updated ?? document.date) : newest?.date,
    images: document ? await listPictures(document) : [],
  }
}

function describeAll(pages: Page[]): Promise<SitemapPage[]> {
  return Promise.all(pages.map(describe))
}

/** Fields of the pictures that belong to a document, unlike those of lists, cards and its call to action. */
const pictureFields = [...picturesIn('hero'), ...picturesIn('before-text'), ...picturesIn('after-text')]

/** The pictures that a document's fields name, as far as they are there, behind that of its social card. */
async function listPictures(document: DocumentSummary): Promise<string[]> {
  const files = await Promise.all(
    pictureFields.map(({ picture }) => findPictureFile(textAt(document, picture))),
  )
  const shown = files.flatMap((file) => (file ? [absoluteUrl(file.src)] : []))
  return [...new Set([(await toSocialPicture(document)).url, ...shown])]
}
