import 'server-only'
import { mapVisible } from '@/lib/content/documents/library'
import { marketers } from '@/lib/site/audience'

/** @returns The path of the document at an address, published or not; undefined where there is none. */
export function findDocumentPath(address: string): string | undefined {
  return mapVisible(marketers).get(address)?.path
}
