import { setImmediate } from 'node:timers/promises'
import { checkDocument } from '@/lib/editorial/check'
import { type EditorialDocument, type ReadBody, toEditorialDocument } from '@/lib/editorial/document'
import { namedPictures, toEditorialLibrary } from '@/lib/editorial/library'
import { countLeavingLinks, listLinkedDocuments } from '@/lib/editorial/links'
import type { Finding } from '@/lib/findings/finding'
import type { ReviewedPicture } from '@/lib/findings/review'
import type { Taken } from '@/lib/intake/take-in'

/** What there is to tell the editor of one file. */
export type FileReport = {
  file: string
  /** The address at which it stands, or would. */
  path: string
  findings: Finding[]
  /** How many of its links lead out of this site. */
  linksLeaving: number
  /** Paths of the documents that it links to. */
  linkedDocuments: string[]
  pictures: ReviewedPicture[]
}

type Surroundings = { isPage: (path: string) => boolean; read?: ReadBody; root?: string; now?: Date }

/**
 * Checks all files of the content by the editorial rules; of a faulty file only the faults are told.
 *
 * @param taken What the intake has read.
 * @param isPage Whether a path leads to a page that is no document's, or is sent on.
 * @param read Takes the place of reading a body, where that is remembered.
 * @param root The folder that holds `public/`.
 */
export async function checkContent(
  taken: Taken[],
  { isPage, read, root, now = new Date() }: Surroundings,
): Promise<FileReport[]> {
  const documents = new Map<string, EditorialDocument>()
  for (const each of taken) {
    const document = toEditorialDocument(each, read)
    if (document) documents.set(each.file, document)
    // Lets those who wait for other programs have their turn.
    await setImmediate()
  }
  const sound = [...documents.values()]
  const library = await toEditorialLibrary(sound, { isPage, root, now })
  return taken.map(({ file, path, faults }) => {
    const document = documents.get(file)
    return {
      file,
      path,
      findings: [...faults, ...(document ? checkDocument(document, library) : [])],
      linksLeaving: document ? countLeavingLinks(document, library) : 0,
      linkedDocuments: document ? listLinkedDocuments(document, library) : [],
      pictures: document
        ? namedPictures(document).map((src) => ({ src, bytes: library.pictures.get(src)?.bytes }))
        : [],
    }
  })
}
