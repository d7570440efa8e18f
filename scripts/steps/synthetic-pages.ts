import { toSlug } from '@/lib/site/addresses/slug'
import { makeDocuments } from './synthetic-documents'

/** Makes pages for measuring, the same ones each time. */
export function makePages(count: number): { path: string; title: string }[] {
  return makeDocuments(count).entries.map(({ title }, at) => ({
    path: `/insights/articles/${toSlug(title)}-${at}/`,
    title,
  }))
}
