import { decodeText } from '@/lib/content/ingest/decode-text'
import { type ParsedFile, parseFile } from '@/lib/content/ingest/parse-file'
import { setFields } from './apply-edit'

/**
 * A new piece on a branch as the previews show it: its text with a line that keeps it back.
 *
 * @param file Its path in the content folder.
 * @returns Undefined where that would not surely keep it back; then it is not shown.
 */
export function toLaidDraft(
  file: string,
  bytes: Uint8Array,
): { text: string; parsed: ParsedFile } | undefined {
  const text = setFields(decodeText(bytes).text, { private: true })
  if (text === undefined) return undefined
  const parsed = parseFile({ file, text: text.replaceAll(/\r\n?/g, '\n') })
  return parsed.isKeptBack ? { text, parsed } : undefined
}
