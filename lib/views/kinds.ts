import type { DocumentSummary } from '@/lib/documents/document'

const labels: Record<DocumentSummary['post_type'], string> = {
  article: 'Article',
  'fun-fact': 'Fun fact',
  video: 'Video',
  podcast: 'Podcast',
}

/** What readers are told a document is; an interview is named for its form. */
export function kindLabel({ post_type, facts }: Pick<DocumentSummary, 'post_type' | 'facts'>): string {
  return post_type === 'article' && facts.questions > 0 ? 'Q & A' : labels[post_type]
}
