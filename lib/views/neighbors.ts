import type { DocumentSummary } from '@/lib/content/documents/document'

/** How many related documents a page names. */
const relatedCount = 3

/** @returns The next document to read: the one before it in time, and after the oldest the newest. */
export function nextAfter(
  document: DocumentSummary,
  newestFirst: DocumentSummary[],
): DocumentSummary | undefined {
  const position = newestFirst.findIndex(({ path }) => path === document.path)
  const next = newestFirst[position + 1] ?? newestFirst[0]
  return next?.path === document.path ? undefined : next
}

/**
 * @param similar Published documents, the most similar to this one first.
 * @param newestFirst All published documents; the newest fill up where too few are similar.
 * @returns Up to three others, never the next one.
 */
export function relatedTo(
  document: DocumentSummary,
  similar: DocumentSummary[],
  newestFirst: DocumentSummary[],
): DocumentSummary[] {
  const parsed = new Set([document.path, nextAfter(document, newestFirst)?.path])
  const related: DocumentSummary[] = []
  for (const other of [...similar, ...newestFirst]) {
    if (related.length === relatedCount) break
    if (!parsed.has(other.path)) related.push(other)
    parsed.add(other.path)
  }
  return related
}
