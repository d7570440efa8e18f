import type { DocumentSummary } from '@/lib/content/documents/document'
import type { Collection } from '@/lib/site/addresses/paths'

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

const collectionTitles: Record<Collection, string> = {
  articles: 'Articles',
  videos: 'Videos',
  podcast: 'Podcast',
}

/** The heading of a collection's listing, and its name wherever it is linked. */
export function collectionTitle(collection: Collection): string {
  return collectionTitles[collection]
}

const collectionDescriptions: Record<Collection, { title: string; description: string }> = {
  articles: {
    title: 'Articles for industrial marketers',
    description:
      'Every article of INDUSTRIAL, newest first: sales and marketing, websites, search, trade shows and measurement for manufacturers.',
  },
  videos: {
    title: 'Videos for industrial marketers',
    description:
      'Every video of INDUSTRIAL, newest first: industrial marketing shown and explained, for manufacturers and the people who sell for them.',
  },
  podcast: {
    title: 'Podcast for industrial marketers',
    description:
      'Every episode of INDUSTRIAL’s podcast, newest first: conversations on marketing, sales and making things, for manufacturers.',
  },
}

/** What search engines are told of a collection's listing. */
export function collectionDescription(collection: Collection): { title: string; description: string } {
  return collectionDescriptions[collection]
}
