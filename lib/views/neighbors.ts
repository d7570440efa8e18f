import type { DocumentSummary } from '@/lib/documents/document'

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

/** @returns Up to three others: those that share most topics first, among equals the newest; never the next one. */
export function relatedTo(document: DocumentSummary, newestFirst: DocumentSummary[]): DocumentSummary[] {
  const topics = new Set(document.topics)
  const shared = (other: DocumentSummary) => (other.topics ?? []).filter((topic) => topics.has(topic)).length
  const next = nextAfter(document, newestFirst)
  return newestFirst
    .filter(({ path }) => path !== document.path && path !== next?.path)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, relatedCount)
}
