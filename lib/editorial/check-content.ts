import { setImmediate } from 'node:timers/promises'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import type { Finding } from '@/lib/diagnostics/finding'
import type { LintedPicture } from '@/lib/diagnostics/lint-result'
import { checkDocument } from './check'
import { type EditorialDocument, type ReadBody, toEditorialDocument } from './document'
import { countLeavingLinks, listLinkedDocuments } from './document-links'
import { namedPictures, toEditorialLibrary } from './library'

/** The findings for the editor of one file. */
export type FileReport = {
  file: string
  /** The address that it has, or would have. */
  path: string
  findings: Finding[]
  /** How many of its links lead out of this site. */
  linksLeaving: number
  /** Paths of the documents that it links to. */
  linkedDocuments: string[]
  pictures: LintedPicture[]
}

type Surroundings = {
  isPage: (path: string) => boolean
  read?: ReadBody
  root?: string
  now?: Date
  /** The files that are reported on; all of them otherwise. */
  files?: ReadonlySet<string>
}

/**
 * Checks all files of the content by the editorial rules; of a faulty file only the faults are reported.
 *
 * @param taken What the ingest has read.
 * @param isPage Whether a path leads to a page that is no document's, or is sent on.
 * @param read Reads a body; a memoized reader may be given.
 * @param root The folder that holds `public/`.
 */
export async function checkContent(
  parsed: ParsedFile[],
  { isPage, read, root, now = new Date(), files }: Surroundings,
): Promise<FileReport[]> {
  const documents = new Map<string, EditorialDocument>()
  for (const each of parsed) {
    const document = toEditorialDocument(each, read)
    if (document) documents.set(each.file, document)
    // Lets other work have its turn: an edit must not wait for this.
    await setImmediate()
  }
  const sound = [...documents.values()]
  const library = await toEditorialLibrary(sound, { isPage, root, now })
  const reports: FileReport[] = []
  for (const { file, path, faults } of parsed.filter((each) => files?.has(each.file) ?? true)) {
    await setImmediate()
    const document = documents.get(file)
    reports.push({
      file,
      path,
      findings: [...faults, ...(document ? checkDocument(document, library) : [])],
      linksLeaving: document ? countLeavingLinks(document, library) : 0,
      linkedDocuments: document ? listLinkedDocuments(document, library) : [],
      pictures: document
        ? namedPictures(document).map((src) => ({ src, bytes: library.pictures.get(src)?.bytes }))
        : [],
    })
  }
  return reports
}
