import { spawnSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanName, toCleanCopy } from '@/lib/content/ingest/clean-copy'
import { readContent } from '@/lib/content/ingest/ingest'
import { documentFile, releasesDir } from '@/lib/content/releases/release'
import { generatedFile, stagingDir } from '@/lib/content/store'
import { siteDirs } from './sites/sites'
import { expect, servedTest as test } from './support/test'

type Summary = { _id: string; type: string; source: string }

test('the documents of a release are what Contentlayer’s own command makes of the whole folder', async ({
  site,
}) => {
  const folder = siteDirs[site]
  const parsed = await readContent(path.join(folder, 'content'))
  // A draft with faults becomes no document, and stops nobody.
  expect(parsed.filter(({ document, isKeptBack }) => !document && !isKeptBack)).toEqual([])
  const sound = parsed.flatMap(({ file, document }) => (document ? [{ id: cleanName(file), document }] : []))
  expect(sound.length).toBeGreaterThan(10)
  const staging = path.join(folder, stagingDir)
  try {
    for (const { id, document } of sound) {
      await mkdir(path.dirname(path.join(staging, id)), { recursive: true })
      await writeFile(path.join(staging, id), toCleanCopy(document))
    }
    const command = path.join('node_modules', 'contentlayer2', 'bin', 'cli.cjs')
    const env = { ...process.env, PWD: folder }
    const { status, stderr } = spawnSync(process.execPath, [command, 'build'], { cwd: folder, env })
    expect(status, String(stderr)).toBe(0)

    const read = async (file: string) => JSON.parse(await readFile(path.join(folder, file), 'utf8'))
    const release = await read(`${releasesDir}/current.json`)
    const index: Summary[] = await read(`${releasesDir}/${release.files.index}`)
    expect(index.map(({ _id }) => _id).sort()).toEqual(sound.map(({ id }) => id).sort())
    for (const { _id, type, source } of index)
      expect(await read(`${releasesDir}/${documentFile(source)}`), _id).toEqual(
        await read(generatedFile(type, _id)),
      )
  } finally {
    await rm(staging, { recursive: true })
    await mkdir(staging)
  }
})
