import { rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { test } from '@playwright/test'
import { libraryDir, libraryFilesDir } from '@/lib/site/content-git'
import { copySite, projectDir, shareBuild } from '@/scripts/steps/site-copy'
import { previewSecret } from '../sites/sites'
import { makeContentRepository } from './content-repository'

const uploads = 'public/img/uploads'

/**
 * Prepares a copy of the site whose content is in a repository of its own, where writers change it.
 *
 * @param name Of the copy.
 * @param files The first content of the repository, by path.
 * @param pictures Whether they are in the repository too, as `docs/operate.md` says of one.
 * @returns The repository, the folder of the copy, and the environment that it is to be served with.
 */
export async function prepareWritingSite(
  name: string,
  files: Record<string, string>,
  pictures: 'in the repository' | 'of the site' = 'of the site',
) {
  const folder = await copySite(name, [])
  await shareBuild(folder)
  for (const kept of [libraryDir, '.next/cache/kept'])
    await rm(path.join(folder, kept), { recursive: true, force: true })
  if (pictures === 'in the repository') {
    await rm(path.join(folder, uploads), { recursive: true })
    await symlink(path.join(folder, libraryFilesDir, uploads), path.join(folder, uploads))
  }
  const repository = await makeContentRepository(test.info().outputPath('repository'), files)
  const variables = {
    ...{ CONTENT_GIT: repository.address, CONTENT_DIR: '', CONTENT_GIT_POLL: '1', CI: 'true' },
    PREVIEW_SECRET: previewSecret,
    PREVIEW_WRITERS_FILE: path.join(projectDir, 'e2e/sites/secrets/writers.yml'),
  }
  return { folder, repository, variables }
}
