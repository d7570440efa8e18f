import type { Finding } from '@/lib/findings/finding'
import type { Taken } from './take-in'

/** @returns A fault for each file whose address another file has as well. */
export function findCollisions(taken: Taken[]): Finding[] {
  const filesAt = new Map<string, string[]>()
  for (const { file, path } of taken) filesAt.set(path, [...(filesAt.get(path) ?? []), file])
  return taken.flatMap(({ file, path }) => {
    const others = filesAt.get(path)?.filter((other) => other !== file) ?? []
    if (others.length === 0) return []
    return [
      {
        severity: 'fault' as const,
        file,
        field: 'permalink',
        message: `It would stand at ${path}, and so would ${others.join(', ')}.`,
        hint: 'Rename one of the files, or give one a permalink of its own.',
      },
    ]
  })
}
