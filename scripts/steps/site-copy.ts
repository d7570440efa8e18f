import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { releasesDir } from '@/lib/content/releases/release'
import { buildInputs } from './build-inputs'
import { programsDir } from './programs'

/** The project's root. */
export const projectDir = path.resolve(import.meta.dirname, '../..')

/** Everything that a build reads, and nothing that it writes. */
const sources = [...buildInputs, 'scripts', 'package.json', 'vitest.config.ts']

/** A build needs no tests and no comparison of pictures, and they read what is beside the sources. */
const isSource = (file: string) => !/(\.test\.tsx?|compare-pixels\.ts)$/.test(file)

/**
 * Copies the project's sources to `e2e/.sites/NAME`, so that other content can be built without disturbing
 * the project's own build. What an earlier build left in the copy stays, and is used again where nothing changed.
 *
 * @param name Folder of the copy.
 * @param contentDirs Folders whose files become the copy's `content/`, later ones over earlier ones.
 * @returns Path of the copy.
 */
export async function copySite(name: string, contentDirs: string[]): Promise<string> {
  const folder = path.join(projectDir, 'e2e', '.sites', name)
  await mkdir(folder, { recursive: true })
  for (const source of sources) {
    await rm(path.join(folder, source), { recursive: true, force: true })
    if (existsSync(path.join(projectDir, source)))
      await cp(path.join(projectDir, source), path.join(folder, source), {
        recursive: true,
        filter: isSource,
      })
  }
  const content = path.join(folder, 'content')
  // Other content is no edit of what was there.
  for (const each of [content, path.join(folder, releasesDir)])
    await rm(each, { recursive: true, force: true })
  await mkdir(content)
  for (const contentDir of contentDirs)
    for (const entry of await readdir(contentDir))
      await cp(path.join(contentDir, entry), path.join(content, entry), { recursive: true })
  const modules = path.join(folder, 'node_modules')
  if (!existsSync(modules)) await symlink(path.join(projectDir, 'node_modules'), modules, 'junction')
  return folder
}

/**
 * Gives a copy the application that has been built for the project, or for another copy, which serves any content. Whether
 * it is of the same sources is for the copy to see.
 */
export async function shareBuild(folder: string, from = projectDir): Promise<void> {
  for (const output of ['.next', programsDir]) {
    const [built, copy] = [path.join(from, output), path.join(folder, output)]
    if (!existsSync(built)) return
    for (const entry of await readdir(built)) {
      if (entry === 'cache' || entry === 'dev') continue
      await rm(path.join(copy, entry), { recursive: true, force: true })
      await cp(path.join(built, entry), path.join(copy, entry), { recursive: true, verbatimSymlinks: true })
    }
  }
}
