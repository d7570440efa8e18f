import type { Finding } from '@/lib/diagnostics/finding'
import { fileNamePath, isReservedPath, writtenNamePath } from '@/lib/site/addresses/paths'
import type { PlacedFile } from './placed-file'
import { toSpelling } from './redirect'

/** An address that a file's name would give its document, and who has it already. */
export type NameCollision = { file: string; from: string; owner: string }

/**
 * The addresses that lead to documents by their files' names: the one that the site makes of a name, and the name as it
 * is written, under which the old site had it. They are compared however they are spelled.
 *
 * @param open The files whose documents somebody may see.
 * @param all Every file of the content folder: none loses its own address to the name of another.
 * @returns Where each such address leads, and those that already belong to another file or to the site itself.
 */
export function toNameMoves(
  open: PlacedFile[],
  all: PlacedFile[],
): { moved: [from: string, to: string][]; collisions: NameCollision[] } {
  const owners = new Map(all.map(({ file, path }) => [toSpelling(path), file]))
  const moved: [string, string][] = []
  const collisions: NameCollision[] = []
  const documents = open.filter(({ document }) => document)
  // What the site makes of a name comes before what a name merely says.
  for (const toPath of [fileNamePath, writtenNamePath])
    for (const { file, path } of documents) {
      const from = toPath(file)
      const spelling = toSpelling(from)
      const owner = owners.get(spelling) ?? (isReservedPath(from) ? 'the site itself' : undefined)
      if (owner === undefined) {
        owners.set(spelling, file)
        moved.push([from, path])
      } else if (owner !== file) collisions.push({ file, from, owner })
    }
  return { moved, collisions }
}

/** @returns A warning for each file whose name is the address of something else. */
export function findNameCollisions(all: PlacedFile[]): Finding[] {
  return toNameMoves(all, all).collisions.map(({ file, from, owner }) => ({
    severity: 'warning',
    file,
    message: `${from}, the address that its name gives it, belongs to ${owner} and does not lead here.`,
    hint: 'If the old site had it at this address, rename one of the two files.',
  }))
}
