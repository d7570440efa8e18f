import 'server-only'
import { marketers } from '@/lib/audience'
import { mapVisible } from '@/lib/documents/library'

/** @returns The path of the document at an address, published or not; undefined where there is none. */
export function findDocumentPath(address: string): string | undefined {
  return mapVisible(marketers).get(address)?.path
}
