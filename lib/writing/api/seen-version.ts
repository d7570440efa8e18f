import { withPlainIndents } from '@/lib/content/ingest/front-matter'
import { readValues } from '../edit/edit-fields'
import { joinFile, splitFile } from '../edit/file-parts'

/*
 * A form gives back all fields of a file, known or not. One more, which nobody sees, names the version that it was opened with.
 */

/** The field; the schema has no such. */
export const versionField = 'cms_version'

const line = new RegExp(String.raw`^${versionField}: ["']?v([\da-f]{40,64})["']?[ \t]*\n`, 'm')

/** @returns A file as it is opened in a form. @param id Names its bytes. */
export function withVersion(text: string, id: string): string {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const mark = `${versionField}: v${id}\n`
  const parts = splitFile(plain)
  const fields = parts && withPlainIndents(parts.fields)
  // All of what has no fields that can be read is text, so that its writer can put it in order.
  if (!parts || fields === undefined || !readValues(fields)) return `---\n${mark}---\n${plain}`
  return joinFile({ ...parts, fields: mark + fields })
}

/** Takes the version out of what a form gives back. */
export function takeVersion(raw: string): { text: string; seen: string | undefined } {
  const parts = splitFile(raw)
  const seen = parts && line.exec(parts.fields)?.[1]
  return parts && seen
    ? {
        text:
          parts.start + parts.fields.replace(line, '') + raw.slice(parts.start.length + parts.fields.length),
        seen,
      }
    : { text: raw, seen: undefined }
}
