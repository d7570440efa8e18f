import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { type Release, releasesDir } from '@/lib/content/releases/release'
import type { NamedPictures } from '@/lib/routing/closed-picture'
import type { StoredAddresses } from '@/lib/routing/stored-addresses'

/** The documents of a release. */
export async function readIndex({ files }: Pick<Release, 'files'>): Promise<DocumentSummary[]> {
  return JSON.parse(await readPart(files.index))
}

/** The addresses of a release. */
export async function readAddresses({ files }: Pick<Release, 'files'>): Promise<StoredAddresses> {
  return JSON.parse(await readPart(files.addresses))
}

/** What the texts of a release name as pictures. */
export async function readPictures({ files }: Pick<Release, 'files'>): Promise<NamedPictures[]> {
  return JSON.parse(await readPart(files.pictures))
}

function readPart(file: string): Promise<string> {
  return readFile(path.join(releasesDir, file), 'utf8')
}
