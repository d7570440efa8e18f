import 'server-only'
import type { InsightDocument } from '@/lib/content/documents/document'
import type { Finding } from '@/lib/diagnostics/finding'
import { everybody } from '@/lib/site/audience'
import { type ArticleView, toArticleView } from '@/lib/views/article-view'

/** @returns A shared document among what readers see already, with what is to be fixed marked in it. */
export function toSharedArticle(document: InsightDocument, findings: Finding[]): Promise<ArticleView> {
  return toArticleView(document, everybody, findings)
}
