import 'server-only'
import { reviewsFile } from '@/lib/content-store'
import type { Review } from '@/lib/findings/review'
import { storedJson } from './stored-json'

const readReviews = storedJson<Record<string, Review>>(reviewsFile, {})

/** @returns What the editorial check has found out about the document at a path, as of the latest check. */
export function findReview(documentPath: string): Review | undefined {
  return readReviews()[documentPath]
}
