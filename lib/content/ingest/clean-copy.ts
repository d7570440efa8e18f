import type { SoundFile } from './parse-file'

/**
 * The clean copy of a sound file, of which Contentlayer makes its document. JSON is YAML too, and has no line for a byte of
 * content to break.
 */
export function toCleanCopy({ fields, body, bodyLine }: SoundFile): string {
  return `---\n${JSON.stringify({ ...fields, body_line: bodyLine })}\n---\n${body}`
}

/** The name of a file's clean copy, which is also what Contentlayer knows its document by. */
export function cleanName(file: string): string {
  return file.replace(/\.md$/i, '.md')
}
