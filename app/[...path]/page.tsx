import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentFaults } from '@/components/document-faults'
import { findAudience } from '@/lib/preview/access/visitor'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { findArticleView } from '@/lib/views/article-view'
import { findFaulty } from '@/lib/views/faults'
import { findListing } from '@/lib/views/listings'
import { Document, documentMetadata } from './document'
import { Listing, listingMetadata } from './listing'

export async function generateMetadata({ params }: PageProps<'/[...path]'>): Promise<Metadata> {
  const path = pathOfSegments((await params).path)
  const audience = await findAudience()
  if (findFaulty(path, audience)) return toPreviewMetadata('Cannot be shown yet')
  const article = await findArticleView(path, audience)
  if (article) return documentMetadata(article, audience)
  const listing = await findListing(path, audience)
  return listing ? listingMetadata(listing, audience) : {}
}

export default async function ContentPage({ params }: PageProps<'/[...path]'>) {
  const path = pathOfSegments((await params).path)
  const audience = await findAudience()
  const faulty = findFaulty(path, audience)
  if (faulty) return <DocumentFaults file={faulty} />
  const article = await findArticleView(path, audience)
  if (article) return <Document article={article} audience={audience} />
  const listing = await findListing(path, audience)
  if (listing) return <Listing listing={listing} audience={audience} />
  notFound()
}
