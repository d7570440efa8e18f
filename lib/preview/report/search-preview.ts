import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import {
  cutDescription,
  descriptionOnDesktop,
  descriptionOnPhone,
} from '@/lib/editorial/search-result/cut-description'
import { cutTitle } from '@/lib/editorial/search-result/title-width'
import { factsOfDocument } from '@/lib/seo/metadata'
import { pathSegments } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { site } from '@/lib/site/identity'
import { toPageTitle } from '@/lib/site/page-title'

/** How search engines would show a document. */
export type SearchPreview = {
  siteName: string
  /** Host and folders: "https://example.com › insights › articles". */
  breadcrumb: string
  title: string
  /** Whether the title had to be cut. */
  isCut: boolean
  date: string
  description: { desktop: string; phone: string }
  /** The page asks search engines to leave it out. */
  isHidden: boolean
}

export async function toSearchPreview(document: DocumentSummary): Promise<SearchPreview> {
  const facts = await factsOfDocument(document)
  const whole = toPageTitle(facts.title)
  const title = cutTitle(whole)
  const { origin, pathname } = new URL(facts.canonical ?? absoluteUrl(facts.path))
  const folders = pathSegments(pathname).slice(0, -1)
  return {
    siteName: site.name,
    breadcrumb: [origin, ...folders].join(' › '),
    title,
    isCut: title !== whole,
    date: formatDay(document.date),
    description: {
      desktop: cutDescription(facts.description, descriptionOnDesktop),
      phone: cutDescription(facts.description, descriptionOnPhone),
    },
    isHidden: facts.noindex === true,
  }
}
