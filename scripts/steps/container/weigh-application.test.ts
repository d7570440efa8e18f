import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { weighApplication } from './weigh-application'

const folder = await mkdtemp(path.join(tmpdir(), 'weigh-'))
afterAll(() => rm(folder, { recursive: true }))

it('names what is heavy, tells the rest together, and follows no link', async () => {
  const files = { 'node_modules/@a/b/index.js': 3, 'node_modules/c/deep/index.js': 1, '.next/page.js': 4.2 }
  for (const [file, megabytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), Buffer.alloc(megabytes * 1e6))
  }
  await symlink('.next', path.join(folder, '.releases'))
  expect(await weighApplication(folder)).toEqual([
    { part: '.next', MB: 4.2 },
    { part: 'node_modules/@a/b', MB: 3 },
    { part: '2 more', MB: 1 },
  ])
})
