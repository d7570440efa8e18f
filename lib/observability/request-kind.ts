import { isMachinePath } from '@/lib/site/addresses/machine-files'
import { collectionPath, insightsPath, searchPath, topicsPath } from '@/lib/site/addresses/paths'
import { isPreviewPath } from '@/lib/site/addresses/preview-paths'
import { collections } from '@/lib/site/collections'

/** What a request asks for, in few words, so that no visitor can make up another. */
export const requestKinds = [
  'page',
  'listing',
  'feed',
  'picture',
  'static',
  'preview',
  'health',
  'other',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** Whether the server is alive, and whether it has something to show. */
export const alivePath = '/healthz'
export const readyPath = '/readyz'

const listings = new Set([insightsPath, searchPath, ...collections.map(collectionPath)])
const picture = /^\/(img|drawings|_next\/image)(\/|$)/
const fileName = /\.[a-z\d]+$/i

/** @param path Of a request, without its query. */
export function kindOf(path: string): RequestKind {
  if (isMachinePath(`${path}/`)) return 'feed'
  if (listings.has(path.replace(/page\/\d+\/$/, '')) || path.startsWith(topicsPath)) return 'listing'
  if (isPreviewPath(path)) return 'preview'
  if (picture.test(path)) return 'picture'
  if (path === alivePath || path === readyPath) return 'health'
  if (path.startsWith('/_next/') || fileName.test(path)) return 'static'
  return path.startsWith('/') && path.endsWith('/') ? 'page' : 'other'
}
