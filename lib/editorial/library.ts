import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { type PictureFile, readPictureFile } from '@/lib/content/media/picture-file'
import { toPublicFile } from '@/lib/content/media/public-file'
import { type FoundVideo, findVideo } from '@/lib/content/media/video'
import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { type EditorialDocument, fieldText, picturesOf } from './document'

/** What surrounds a document: the others, and what is there for it to show and to lead to. */
export type EditorialLibrary = {
  documents: EditorialDocument[]
  /** The instant at which readers look. */
  now: Date
  /** The document at an address, written in any case. */
  findDocument: (path: string) => EditorialDocument | undefined
  /** Whether an address that is no document's leads to a page all the same. */
  isPage: (path: string) => boolean
  /** Whether there is a file at an address. */
  isFile: (path: string) => boolean
  /** The picture files by the addresses that editors wrote. */
  pictures: ReadonlyMap<string, PictureFile>
  /** What videos are found at the addresses that editors wrote. */
  videos: ReadonlyMap<string, FoundVideo>
}

export type Surroundings = {
  /** The instant at which readers look. */
  now?: Date
  /** The folder that holds `public/`. */
  root?: string
  isPage: (path: string) => boolean
}

/** Gathers what the rules look up, and reads every picture file that the documents name. */
export async function toEditorialLibrary(
  documents: EditorialDocument[],
  { now = new Date(), root = process.cwd(), isPage }: Surroundings,
): Promise<EditorialLibrary> {
  const byPath = new Map<string, EditorialDocument>()
  for (const document of documents) byPath.set(document.fileNamePath.toLowerCase(), document)
  for (const document of documents) byPath.set(document.path.toLowerCase(), document)
  return {
    documents,
    now,
    findDocument: (address) => byPath.get(address.toLowerCase()),
    isPage,
    isFile: (address) => isFile(address, root),
    pictures: await readPictures(documents, root),
    videos: await readVideos(documents, root),
  }
}

async function readPictures(documents: EditorialDocument[], root: string): Promise<Map<string, PictureFile>> {
  const named = new Set(documents.flatMap(namedPictures))
  const files = new Map<string, PictureFile>()
  await Promise.all(
    [...named].map(async (src) => {
      const file = await readPictureFile(src, root)
      if (file) files.set(src, file)
    }),
  )
  return files
}

async function readVideos(documents: EditorialDocument[], root: string): Promise<Map<string, FoundVideo>> {
  const named = new Set(
    documents.flatMap((document) =>
      fieldsThatAre('video').flatMap(({ name }) => fieldText(document, name) ?? []),
    ),
  )
  return new Map(
    await Promise.all([...named].map(async (address) => [address, await findVideo(address, root)] as const)),
  )
}

/** @returns The addresses of all pictures that a document names, in its fields and its texts, each once. */
export function namedPictures(document: EditorialDocument): string[] {
  const inFields = fieldsThatAre('picture').map(({ name }) => fieldText(document, name) ?? '')
  const named = [...inFields, ...picturesOf(document).map(({ src }) => src)]
  return [...new Set(named)].filter(Boolean)
}

function isFile(address: string, root: string): boolean {
  const file = toPublicFile(address)
  const absolute = file && path.join(root, file)
  return Boolean(absolute && existsSync(absolute) && statSync(absolute).isFile())
}
