import { createHash } from 'node:crypto'
import type { ParsedFile } from './parse-file'

/** What names one state of a document: the first 12 hexadecimal digits of the SHA-256 of its fields and text. */
export function versionHashOf(document: ParsedFile['document']): string {
  const content = JSON.stringify([document?.fields, document?.body])
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
