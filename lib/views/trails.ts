import { articlesPath, insightsPath } from '@/lib/addresses/paths'

/** The way from the front to the articles, for breadcrumbs. */
export const trailToArticles = [
  { name: 'Insights', path: insightsPath },
  { name: 'Articles', path: articlesPath },
]
