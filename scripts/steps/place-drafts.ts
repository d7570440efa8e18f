import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listSourceFiles } from '@/lib/content/ingest/source-file'
import { fileNamePath } from '@/lib/site/addresses/paths'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import type { Draft } from '@/lib/writing/import/draft'

/** Where a draft is, what kept it from being written, and what there is to say besides. */
type Placed = { file: string; problem?: string; notes: string[] }

/**
 * Writes drafts and their pictures into the site, over nothing that is there.
 *
 * @param uploads The folder of the pictures.
 */
export async function createPlacer(contentDir: string, uploads = path.join('public', 'img', 'uploads')) {
  const before = new Set((await listSourceFiles(contentDir)).map(fileNamePath))
  const during = new Set<string>()

  async function place({ file, markdown, pictures }: Draft): Promise<Placed> {
    if (before.has(fileNamePath(file)))
      return {
        file: path.join(contentDir, file),
        problem:
          'A file of that address is there already, and is kept. Delete or rename it, and import again.',
        notes: [],
      }
    const free = findFree(file)
    during.add(fileNamePath(free))
    for (const { name, bytes } of pictures) await writeFileAtomically(path.join(uploads, name), bytes)
    await writeFileAtomically(path.join(contentDir, free), markdown)
    const notes = free === file ? [] : ['Another piece has the same name; this one has a number behind it.']
    return { file: path.join(contentDir, free), notes }
  }

  function findFree(file: string): string {
    const base = file.replace(/\.md$/, '')
    for (let number = 2, free = file; ; number++) {
      const address = fileNamePath(free)
      if (!during.has(address) && !before.has(address)) return free
      free = `${base}-${number}.md`
    }
  }

  function findPicture(name: string): Uint8Array | undefined {
    const file = path.join(uploads, path.basename(name))
    return existsSync(file) ? readFileSync(file) : undefined
  }

  return { place, findPicture }
}
