import type { Taken } from './take-in'

/** Adds a fault to each file whose address another file has as well; such a file becomes no document. */
export function withCollisions(taken: Taken[]): Taken[] {
  const filesAt = new Map<string, string[]>()
  for (const { file, path } of taken) filesAt.set(path, [...(filesAt.get(path) ?? []), file])
  return taken.map((each) => {
    const { file, path } = each
    const others = filesAt.get(path)?.filter((other) => other !== file) ?? []
    if (others.length === 0) return each
    const fault = {
      severity: 'fault' as const,
      file,
      field: 'permalink',
      message: `It would stand at ${path}, and so would ${others.join(', ')}.`,
      hint: 'Rename one of the files, or give one a permalink of its own.',
    }
    return { file, path, faults: [...each.faults, fault] }
  })
}
