import { type Visibility, visibilityOf } from '@/lib/content/documents/publication'
import { type FieldValues, listAt } from '@/lib/content/ingest/field-values'
import { lineOfField, type ParsedFile, type SoundFile } from '@/lib/content/ingest/parse-file'
import { textAt } from '@/lib/content/schema/text-at'
import { fileNamePath } from '@/lib/site/addresses/paths'
import { readText } from './reading'
import type { TextReading } from './text-reading'

/** A document with its text, as the rules see it: what the editor wrote, published or not. */
export type EditorialDocument = {
  /** Path of the markdown file inside the content folder. */
  file: string
  /** The address that it has, or will have. */
  path: string
  /** The address that its file's name gives, which leads to `path`. */
  fileNamePath: string
  fields: FieldValues
  /** The names of the rules that its editor has suppressed here. */
  ignoredRules: string[]
  body: TextReading
  /** The lead of the field `intro`, which is markdown too. */
  intro: TextReading
} & Visibility &
  Pick<SoundFile, 'bodyLine' | 'lines' | 'unknownFields' | 'unsafeAddresses' | 'lostLetterLines'>

/** Reads the body of a file: its markdown, and the line of the file on which it starts. */
export type ReadBody = (file: string, markdown: string, firstLine: number) => TextReading

const readBody: ReadBody = (_file, markdown, firstLine) => readText(markdown, firstLine)

/**
 * @param parsed A file that the ingest has read.
 * @param read Reads the body; a memoized reader may be given.
 * @returns Its document; undefined when the file has faults.
 */
export function toEditorialDocument(
  { file, path, document }: ParsedFile,
  read: ReadBody = readBody,
): EditorialDocument | undefined {
  const visibility = document && visibilityOf(document.fields)
  if (!visibility) return undefined
  const { fields, body, ...rest } = document
  return {
    file,
    path,
    fileNamePath: fileNamePath(file),
    ...visibility,
    fields,
    ignoredRules: listAt(fields, 'check_ignore'),
    body: read(file, body, document.bodyLine),
    intro: readText(textAt(fields, 'intro') ?? ''),
    ...rest,
  }
}

/** @returns A reader that reads each file's body again only when it has changed. */
export function memoizeBodies(): ReadBody {
  const memoized = new Map<string, { markdown: string; firstLine: number; reading: TextReading }>()
  return (file, markdown, firstLine) => {
    const before = memoized.get(file)
    if (before?.markdown === markdown && before.firstLine === firstLine) return before.reading
    const reading = readText(markdown, firstLine)
    memoized.set(file, { markdown, firstLine, reading })
    return reading
  }
}

/** The text of a field by its dotted name, if it has one. */
export function fieldText(document: EditorialDocument, field: string): string | undefined {
  return textAt(document.fields, field)
}

/** The line of the file with a field or, where it is missing, with its group. */
export function fieldLine(document: EditorialDocument, field: string): number | undefined {
  return field === 'text' ? document.bodyLine : lineOfField(document.lines, field)
}

/** The title that search engines get, without the brand, and the field that holds it. */
export function searchTitle(document: EditorialDocument): { field: string; text: string } {
  const field = fieldText(document, 'seo.page_title') ? 'seo.page_title' : 'title'
  return { field, text: fieldText(document, field) ?? '' }
}

/** The pictures of the two texts, with the field that holds each. */
export function picturesOf({ intro, body }: EditorialDocument) {
  return [
    ...intro.pictures.map((picture) => ({ ...picture, field: 'intro' })),
    ...body.pictures.map((picture) => ({ ...picture, field: 'text' })),
  ]
}
