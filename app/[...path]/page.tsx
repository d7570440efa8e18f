import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLdScript } from 'next-seo'
import { ArticlePage } from '@/components/article/article-page'
import { DocumentFaults } from '@/components/document-faults'
import { pathOfSteps } from '@/lib/addresses/paths'
import { factsOfDocument, toMetadata } from '@/lib/seo/metadata'
import { toArticleGraph } from '@/lib/seo/structured-data'
import { questionsOf } from '@/lib/text/composition'
import { findArticleView } from '@/lib/views/article-view'
import { findFaults, listDocumentSteps } from '@/lib/views/document-routes'

type DocumentRoute = { params: Promise<{ path: string[] }> }

/** Every document is rendered ahead, at the address that its file decides; there is nothing else here. */
export const dynamicParams = false

export function generateStaticParams() {
  return listDocumentSteps()
}

export async function generateMetadata({ params }: DocumentRoute): Promise<Metadata> {
  const article = await findArticleView(pathOfSteps((await params).path))
  return article ? toMetadata(await factsOfDocument(article.document)) : {}
}

export default async function DocumentPage({ params }: DocumentRoute) {
  const path = pathOfSteps((await params).path)
  const faults = findFaults(path)
  if (faults) return <DocumentFaults faults={faults} />
  const article = await findArticleView(path)
  if (!article) notFound()
  const { document, parts, trail } = article
  const graph = toArticleGraph(await factsOfDocument(document), trail, questionsOf(parts), document.speaker)
  return (
    <>
      <JsonLdScript data={graph} scriptKey="structured-data" />
      <ArticlePage article={article} />
    </>
  )
}
