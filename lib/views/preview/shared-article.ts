import 'server-only'
import { everybody } from '@/lib/audience'
import type { InsightDocument } from '@/lib/documents/document'
import { findReview } from '@/lib/documents/reviews'
import { type ArticleView, toArticleView } from '@/lib/views/article-view'

/** @returns A shared document among what readers see already, with what is to be mended marked in it. */
export function toSharedArticle(document: InsightDocument): Promise<ArticleView> {
  return toArticleView(document, everybody, findReview(document.path)?.findings ?? [])
}
