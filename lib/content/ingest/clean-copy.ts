import { typesetFields } from '@/lib/content/schema/typeset-fields'
import type { SoundFile } from './parse-file'

/**
 * The clean copy of a sound file, of which Contentlayer makes its document. JSON is YAML too, and has no line for a byte of
 * content to break. Its fields are typeset here, once for page, lists, feeds and search; files stay as they are written.
 */
export function toCleanCopy({ fields, body, bodyLine }: SoundFile): string {
  return `---\n${JSON.stringify({ ...typesetFields(fields), body_line: bodyLine })}\n---\n${body}`
}

/** The name of a file's clean copy, which is also what Contentlayer knows its document by. */
export function cleanName(file: string): string {
  return file.replace(/\.md$/i, '.md')
}
