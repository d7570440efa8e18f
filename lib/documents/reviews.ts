import 'server-only'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { reviewsFile } from '@/lib/content-store'
import type { Review } from '@/lib/findings/review'

const file = path.join(/* turbopackIgnore: true */ process.cwd(), reviewsFile)
let known: { reviews: Record<string, Review>; changed: number } | undefined

/** @returns What the editorial check has found out about the document at a path, as of the latest check. */
export function findReview(documentPath: string): Review | undefined {
  return readReviews()[documentPath]
}

/** Read anew whenever a check has written it: in development that is after every edit. */
function readReviews(): Record<string, Review> {
  if (!existsSync(file)) return {}
  const changed = statSync(file).mtimeMs
  if (known?.changed !== changed) known = { reviews: JSON.parse(readFileSync(file, 'utf8')), changed }
  return known.reviews
}
