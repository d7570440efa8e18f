import { nameField } from '@/lib/content/schema/field-labels'
import type { ParsedFile } from './parse-file'

/**
 * Adds a fault to each file whose address another file has as well; such a file becomes no document. Of a draft and a
 * published piece the draft has to give way, and two drafts keep nobody else from publishing.
 */
export function withCollisions(parsed: ParsedFile[]): ParsedFile[] {
  const filesAt = new Map<string, ParsedFile[]>()
  for (const each of parsed) filesAt.set(each.path, [...(filesAt.get(each.path) ?? []), each])
  return parsed.map((each) => {
    const { file, path, isKeptBack, uploads } = each
    const others = (filesAt.get(path) ?? []).filter(
      (other) => other !== each && (isKeptBack || !other.isKeptBack),
    )
    if (others.length === 0) return each
    const fault = {
      severity: isKeptBack ? ('error' as const) : ('fault' as const),
      file,
      field: 'permalink',
      message: `Its address would be ${path}, like that of ${others.map((other) => other.file).join(', ')}.`,
      hint: `Rename one of the files, or give one an address of its own in ${nameField('permalink')}.`,
    }
    return { file, path, isKeptBack, faults: [...each.faults, fault], ...(uploads && { uploads }) }
  })
}
