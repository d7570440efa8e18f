import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Release } from '@/lib/content/releases/release'
import { expect } from './test'

/** Every part of a site's current release has to be there, and each of its documents, and whole. */
export async function expectWhole(siteDir: string): Promise<void> {
  const text = (file: string) => readFile(path.join(siteDir, '.releases', file), 'utf8')
  const { files }: Release = JSON.parse(await text('current.json'))
  for (const file of Object.values(files)) JSON.parse(await text(file))
  const index: { title: string; source: string }[] = JSON.parse(await text(files.index))
  for (const { title, source } of index)
    expect(JSON.parse(await text(`documents/${source}.json`))).toMatchObject({ title })
}
