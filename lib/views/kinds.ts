import type { DocumentSummary } from '@/lib/content/documents/document'
import { kindFacts } from '@/lib/site/collections'

/** The kind of a document, as readers see it; an interview is named for its form. */
export function kindLabel({ post_type, facts }: Pick<DocumentSummary, 'post_type' | 'facts'>): string {
  const { label, interviewLabel = label } = kindFacts[post_type]
  return facts.questions > 0 ? interviewLabel : label
}
