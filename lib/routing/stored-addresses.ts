import { listPublicationInstants, type Visibility, visibilityOf } from '@/lib/content/documents/publication'
import type { PlacedFile } from './placed-file'
import type { AddressTable, Entry } from './route-table'
import { toSiteAddresses } from './site-addresses'

/** What decides every address, as a release holds it: which are public depends on the instant. */
export type StoredAddresses = { files: PlacedFile[]; redirects: Entry[] }

export const noAddresses: StoredAddresses = { files: [], redirects: [] }

/** Keeps of the files of a content folder what decides addresses. */
export function toStoredAddresses(files: PlacedFile[], redirects: Entry[]): StoredAddresses {
  return { files: files.map(withoutOtherFields), redirects }
}

/** The addresses at an instant. In development, readers find the faults of a file at its address; otherwise nothing. */
export function toAddressTable({ files, redirects }: StoredAddresses, now: Date): AddressTable {
  const isForAuthors = process.env.NODE_ENV === 'development'
  const served = isForAuthors
    ? files
    : files.map((each) => (each.document ? each : { ...each, isKeptBack: true }))
  return { ...toSiteAddresses(served, now), redirects }
}

/** The instants at which addresses become public or cease to be, in milliseconds since 1970, in order. */
export function listAddressChanges({ files }: StoredAddresses): number[] {
  const documents = files.map(({ document }) => document && visibilityOf(document.fields))
  return listPublicationInstants(documents.filter((each): each is Visibility => each !== undefined))
}

function withoutOtherFields({ file, path, document, isKeptBack }: PlacedFile): PlacedFile {
  if (!document) return { file, path, isKeptBack }
  const { topics } = document.fields
  return { file, path, isKeptBack, document: { fields: { ...visibilityOf(document.fields), topics } } }
}
