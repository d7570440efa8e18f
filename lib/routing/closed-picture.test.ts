import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withVersion } from '@/lib/content/media/picture-version'
import type { NamedPictures } from './closed-picture'

const home = process.cwd()
const now = Date.parse('2026-11-27T12:00:00Z')
const minute = 60_000
const nothing = '/img/uploads/.none.jpg'
const texts: NamedPictures[] = [
  { file: 'articles/shown.md', names: ['shown.png', 'shared.png', 'shown.mp4'], opens: now - minute },
  { file: 'articles/draft.md', names: ['draft.png', 'shared.png', 'caf\u00e9 1.png', 'draft.mp4'] },
  { file: 'articles/later.md', names: ['later.png'], opens: now + minute },
  { file: 'articles/gone.md', names: ['gone.png'], opens: now - minute, closes: now },
]
let folder = ''
let toPictureTarget: typeof import('./picture-target').toPictureTarget
beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  folder = await mkdtemp(path.join(tmpdir(), 'closed-'))
  process.chdir(folder)
  vi.resetModules()
  await mkdir('public/img/uploads', { recursive: true })
  for (const name of ['shown', 'draft', 'shared', 'later', 'gone', 'named-nowhere', 'caf\u00e9 1'])
    await writeFile(`public/img/uploads/${name}.png`, name)
  for (const name of ['shown', 'draft']) await writeFile(`public/img/uploads/${name}.mp4`, name)
  toPictureTarget = (await import('./picture-target')).toPictureTarget
})
afterEach(async () => {
  vi.useRealTimers()
  process.chdir(home)
  await rm(folder, { recursive: true })
})

/** @param seenAt When the content was looked at; the files are of the true present. */
async function publish(seenAt = Number.MAX_SAFE_INTEGER) {
  const { makeCurrent, storePart, toRelease } = await import('@/lib/content/releases/write-release')
  const pictures = await storePart('pictures', texts)
  const others = { index: 'i', addresses: 'a', related: 'r', faults: 'f', 'lint-results': 'l', edits: 'e' }
  await makeCurrent(toRelease({ contentDir: 'content', madeBy: '', files: { pictures, ...others }, seenAt }))
}

const address = (name: string) => `/img/uploads/${name}.png`
const optimized = (picture: string) => `/_next/image/?url=${encodeURIComponent(picture)}&w=640&q=70`

describe('a picture that readers may not have', () => {
  it.each([
    ['shown', false],
    ['shared', false],
    ['named-nowhere', false],
    ['draft', true],
    ['later', true],
    ['gone', true],
  ])('is one that only what they don’t see names: %s', async (name, isClosed) => {
    await publish()
    const current = withVersion(address(name), folder)
    expect(toPictureTarget(current)).toEqual({ target: current, isForGood: true, isClosed })
    expect(toPictureTarget(optimized(current))).toMatchObject({ target: optimized(current), isClosed })
    for (const other of [address(name), `${address(name)}?v=00000000`]) {
      const target = isClosed ? nothing : address(name)
      expect(toPictureTarget(other), other).toEqual({ target, isForGood: false, isClosed })
      expect(toPictureTarget(optimized(other)).target, other).toBe(
        isClosed ? optimized(nothing) : optimized(address(name)),
      )
    }
  })

  it('may be a video', async () => {
    await publish()
    for (const [name, isClosed] of [
      ['shown', false],
      ['draft', true],
    ] as const) {
      const video = `/img/uploads/${name}.mp4`
      const current = withVersion(video, folder)
      expect(current).toMatch(/\?v=[\da-f]{8}$/)
      expect(toPictureTarget(video)).toEqual({
        ...{ target: isClosed ? nothing : video, isForGood: false, isClosed },
      })
      expect(toPictureTarget(current)).toEqual({ target: current, isForGood: true, isClosed })
    }
    expect(toPictureTarget('/img/uploads/DRAFT.MP4?v=00000000')).toMatchObject({ target: nothing })
  })

  it('opens and closes by the clock', async () => {
    await publish()
    vi.setSystemTime(now + minute)
    expect(toPictureTarget(address('later')).isClosed).toBe(false)
    vi.setSystemTime(now - 1)
    expect(toPictureTarget(address('gone')).isClosed).toBe(false)
  })

  it.each([
    ...['/img/uploads/DRAFT.png', '/img/uploads/draft%2Epng', '/img/%75ploads/draft.png'],
    ...['/img/uploads%2Fdraft.png', '/img//uploads/draft.png', '/img/uploads/draft.png/'],
    ...['/img/uploads/draft.png?a=b', '/img/uploads/x/../draft.png', '/img/uploads/draft.png?v=&v=1'],
    ...['/img/uploads/caf%C3%A9%201.png', '/img/uploads/cafe%CC%81%201.png', '/img/uploads/./draft.png'],
  ])('is nowhere, however it is spelled: %s', async (spelled) => {
    await publish()
    expect(toPictureTarget(spelled)).toMatchObject({ isForGood: false, isClosed: true })
    expect(toPictureTarget(spelled).target.split('?')[0]).toBe(nothing)
    expect(toPictureTarget(optimized(spelled)).target).toBe(optimized(nothing))
  })

  it.each([
    ['a long name', `/img/uploads/${'x'.repeat(300)}.png`],
    ['a long path', `/img/uploads/${'x/'.repeat(3000)}a.png`],
    ['a file that is no folder', '/img/uploads/shown.png/a.png'],
    ['a broken escape', '/img/uploads/%zz.png'],
    ['NUL', '/img/uploads/a%00.png'],
    ['a broken host', '//[/img/uploads/a.png'],
  ])('is none where no file can be: %s', async (_, spelled) => {
    await publish(0)
    expect(toPictureTarget(spelled)).toMatchObject({ isForGood: false, isClosed: false })
    expect(toPictureTarget(optimized(spelled))).toMatchObject({ isForGood: false, isClosed: false })
  })

  it('is any that is asked for while a release cannot be read', async () => {
    await publish()
    await rm('.releases', { recursive: true })
    await mkdir('.releases')
    await writeFile('.releases/current.json', '{')
    expect(toPictureTarget(address('shown'))).toMatchObject({ target: nothing, isClosed: true })
  })

  it('is one that has come since the content was looked at, no matter which text is about to name it', async () => {
    await publish(0)
    expect(toPictureTarget(address('named-nowhere'))).toMatchObject({ target: nothing, isClosed: true })
    expect(toPictureTarget(address('shown')).isClosed).toBe(false)
    expect(toPictureTarget(address('not-there')).isClosed).toBe(false)
  })
})
