import { revokedLinksFile } from '@/lib/preview/access/revoked-links'
import { redirectsFile } from '@/lib/routing/read-redirects'
import { type Collection, collectionOf } from '@/lib/site/collections'
import { isNotesFile } from '@/lib/site/notes-files'
import { isReservedName } from '@/lib/site/reserved-names'

/** Where pictures are in the repository, and what the content names them by is what follows `public`. */
export const uploadsFolder = 'public/img/uploads'

const pictureEndings = /\.(jpe?g|png|gif|webp|avif|svg)$/i
/** The files of the content folder, besides documents, that may be written in the browser. */
const otherFiles = [redirectsFile, revokedLinksFile]
/** In bytes: what file systems take. */
const MAX_NAME = 255
const MAX_PATH = 1000

/** What a file of the repository is, by its path; `refused` says why it is none that may be read or written here. */
export type Place =
  | { kind: 'document'; collection: Collection }
  | { kind: 'picture' }
  | { kind: 'other' }
  | { kind: 'notes' }
  | { kind: 'refused'; reason: string }

/**
 * The one check of paths: only documents, the notes on them, pictures and a few files of the content folder may be read and written in
 * the browser.
 *
 * @param file Its path in the repository.
 * @param contentFolder The path of the content folder there; `.` for the whole.
 */
export function placeOf(file: string, contentFolder: string): Place {
  if (!isPlainPath(file)) return refuse('This is no name of a file.')
  if (isWithin(file, uploadsFolder))
    return pictureEndings.test(file) ? { kind: 'picture' } : refuse('Only pictures may be uploaded.')
  const inside = inContent(contentFolder, file)
  if (contentFolder !== '.' && !isWithin(file, contentFolder)) return refuse('It is outside the content.')
  if (otherFiles.includes(inside)) return { kind: 'other' }
  if (isNotesFile(inside)) return { kind: 'notes' }
  const collection = collectionOf(inside)
  if (!collection) return refuse('It is in no collection.')
  return inside.endsWith('.md')
    ? { kind: 'document', collection }
    : refuse('Texts are files that end in ".md".')
}

/** @returns The path of a folder or file of the content in the repository. @param inside Its path in the content folder. */
export function contentPath(contentFolder: string, inside: string): string {
  return contentFolder === '.' ? inside : `${contentFolder}/${inside}`
}

/** @returns The path in the content folder of one of its files. */
export function inContent(contentFolder: string, file: string): string {
  return contentFolder === '.' ? file : file.slice(contentFolder.length + 1)
}

/** Whether a path is one that git, file systems and people read in the same way, and that leads nowhere else. */
function isPlainPath(file: string): boolean {
  const names = file.split('/')
  const folders = names.slice(0, -1)
  return (
    Buffer.byteLength(file) <= MAX_PATH &&
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\:*?"<>|]/u.test(file) &&
    names.every(isPlainName) &&
    // Such a name is that of a document.
    !folders.some((name) => /\.md$/i.test(name))
  )
}

function isPlainName(name: string): boolean {
  return (
    name !== '' && !/^[. -]|[. ]$/.test(name) && !isReservedName(name) && Buffer.byteLength(name) <= MAX_NAME
  )
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`)
}

function refuse(reason: string): Place {
  return { kind: 'refused', reason }
}
