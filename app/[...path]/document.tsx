import type { Metadata } from 'next'
import { ArticlePage } from '@/components/article/article-page'
import { StructuredData } from '@/components/structured-data'
import { questionsOf } from '@/lib/content/markdown/sections'
import { factsOfDocument, toMetadata } from '@/lib/seo/metadata'
import { toArticleGraph } from '@/lib/seo/structured-data'
import type { Audience } from '@/lib/site/audience'
import type { ArticleView } from '@/lib/views/article-view'

/** What the page of a document says of itself. */
export async function documentMetadata({ document }: ArticleView, audience: Audience): Promise<Metadata> {
  return toMetadata(await factsOfDocument(document), audience)
}

/** The page of a document, for the public with its structured data. */
export async function Document({ article, audience }: { article: ArticleView; audience: Audience }) {
  if (audience.kind !== 'public') return <ArticlePage article={article} />
  const { document, parts, trail } = article
  const graph = toArticleGraph(document, await factsOfDocument(document), trail, questionsOf(parts))
  return (
    <>
      <StructuredData graph={graph} />
      <ArticlePage article={article} />
    </>
  )
}
