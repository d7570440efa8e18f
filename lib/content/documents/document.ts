import type { DocumentTypes } from 'contentlayer/generated'
import type { MotifName } from '@/artwork/motif-names'
import type { DocumentText } from '@/lib/content/markdown/document-text'
import type { TextFacts } from '@/lib/content/markdown/facts'
import type { Collection } from '@/lib/site/collections'
import type { CalendarDay } from '@/lib/site/dates/calendar-day'

type NameIn<Type> = Type extends unknown ? keyof Type : never
type ValueIn<Type, Name> = Type extends unknown ? (Name extends keyof Type ? Type[Name] : never) : never
/** The fields that only some collections have. */
type OwnFields = {
  [Name in Exclude<NameIn<DocumentTypes>, keyof DocumentTypes>]?: ValueIn<DocumentTypes, Name>
}

/**
 * A document without its body. Contentlayer leaves computed fields untyped and days as instants; here, where
 * its output is read, they get their types back.
 */
export type DocumentSummary = Omit<
  DocumentTypes,
  '_raw' | 'body' | 'text' | 'facts' | 'date' | 'updated' | 'unpublish' | 'planned'
> &
  OwnFields & {
    path: string
    /** The path that the file's name gives; the same as `path` unless a permalink takes its place. */
    fileNamePath: string
    slug: string
    /** The hash of the text that it was made of, by which it is stored. */
    source: string
    collection: Collection
    /** What its drawings show, wherever it is shown; given when a release is made. */
    motif?: MotifName
    date: CalendarDay
    updated?: CalendarDay
    unpublish?: CalendarDay
    planned?: CalendarDay
    facts: Omit<TextFacts, 'passages'>
  }

/** A document with its texts: parsed, and the markdown of its body. */
export type InsightDocument = DocumentSummary & { text: DocumentText; markdown: string }
