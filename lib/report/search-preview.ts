import 'server-only'
import { pathSteps } from '@/lib/addresses/paths'
import { absoluteUrl } from '@/lib/addresses/site-url'
import { formatDay } from '@/lib/dates/calendar-day'
import type { DocumentSummary } from '@/lib/documents/document'
import { toPageTitle } from '@/lib/page-title'
import { cutDescription, descriptionOnDesk, descriptionOnPhone } from '@/lib/search-result/cut-description'
import { cutTitle } from '@/lib/search-result/title-width'
import { factsOfDocument } from '@/lib/seo/metadata'
import { site } from '@/lib/site'

/** How search engines would show a document. */
export type SearchPreview = {
  siteName: string
  /** Host and folders: "https://example.com › insights › articles". */
  breadcrumb: string
  title: string
  /** Whether the title had to be cut. */
  isCut: boolean
  date: string
  description: { desk: string; phone: string }
  /** The page asks search engines to leave it out. */
  isHidden: boolean
}

export async function toSearchPreview(document: DocumentSummary): Promise<SearchPreview> {
  const facts = await factsOfDocument(document)
  const whole = toPageTitle(facts.title)
  const title = cutTitle(whole)
  const { origin, pathname } = new URL(facts.canonical ?? absoluteUrl(facts.path))
  const folders = pathSteps(pathname).slice(0, -1)
  return {
    siteName: site.name,
    breadcrumb: [origin, ...folders].join(' › '),
    title,
    isCut: title !== whole,
    date: formatDay(document.date),
    description: {
      desk: cutDescription(facts.description, descriptionOnDesk),
      phone: cutDescription(facts.description, descriptionOnPhone),
    },
    isHidden: facts.noindex === true,
  }
}
