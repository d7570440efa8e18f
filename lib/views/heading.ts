import type { Root } from 'hast'
import type { DocumentSummary, InsightDocument } from '@/lib/content/documents/document'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { isStopTerm } from '@/lib/content/search/stop-words'
import { termsOf } from '@/lib/content/search/words'
import { collectionFacts } from '@/lib/site/collections'
import { site } from '@/lib/site/identity'

/** The heading of a document's page: its headline and, above it, the show or series that the piece belongs to. */
export type Heading = { headline: Root; kicker?: Root | undefined }

/** @param everything The documents among which a repeated headline is the name of a series. */
export function toHeading(document: InsightDocument, everything: DocumentSummary[]): Heading {
  const { title, path, collection, jumbotron, text } = document
  const kicker = collectionFacts[collection].medium === 'audio' ? toTextRoot(site.podcastName) : undefined
  if (!text.headline) return { headline: toTextRoot(title), kicker }
  const isRepeated = everything.some(
    (each) => each.path !== path && each.jumbotron?.headline === jumbotron?.headline,
  )
  return isRepeated || isAboutSomethingElse(toPlainText(text.headline), title)
    ? { headline: toTextRoot(title), kicker: text.headline }
    : { headline: text.headline, kicker }
}

/** Whether a headline shares no word of weight with the title, as the name of a show does. */
export function isAboutSomethingElse(headline: string, title: string): boolean {
  const inTitle = new Set(termsOf(title))
  return !termsOf(headline).some((term) => !isStopTerm(term) && inTitle.has(term))
}

function toTextRoot(value: string): Root {
  return { type: 'root', children: [{ type: 'text', value }] }
}
