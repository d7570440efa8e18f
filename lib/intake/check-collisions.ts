import type { Taken } from './take-in'

/**
 * Adds a fault to each file whose address another file has as well; such a file becomes no document. Of a draft and a
 * published piece the draft has to give way, and two drafts keep nobody else from publishing.
 */
export function withCollisions(taken: Taken[]): Taken[] {
  const filesAt = new Map<string, Taken[]>()
  for (const each of taken) filesAt.set(each.path, [...(filesAt.get(each.path) ?? []), each])
  return taken.map((each) => {
    const { file, path, isKeptBack } = each
    const others = (filesAt.get(path) ?? []).filter(
      (other) => other !== each && (isKeptBack || !other.isKeptBack),
    )
    if (others.length === 0) return each
    const fault = {
      severity: isKeptBack ? ('error' as const) : ('fault' as const),
      file,
      field: 'permalink',
      message: `It would stand at ${path}, and so would ${others.map((other) => other.file).join(', ')}.`,
      hint: 'Rename one of the files, or give one a permalink of its own.',
    }
    return { file, path, isKeptBack, faults: [...each.faults, fault] }
  })
}
