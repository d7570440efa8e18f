import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { releasesDir, searchFiles } from '@/lib/content/releases/release'
import { refreshSearchIndexes } from './search-index'

const home = process.cwd()
let project = ''

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'search-index-'))
  process.chdir(project)
  await mkdir(releasesDir)
})
afterEach(async () => {
  process.chdir(home)
  await rm(project, { recursive: true })
})

it('indexes of search are written when nothing is being published any more', async () => {
  const areThere = () => Object.values(searchFiles).every((name) => existsSync(path.join(releasesDir, name)))
  let goOn = () => {}
  const published = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const written = refreshSearchIndexes([], () => published)
  await pause(50)
  expect(areThere()).toBe(false)
  goOn()
  await written
  expect(areThere()).toBe(true)
})
