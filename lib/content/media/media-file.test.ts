import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMediaFile } from './media-file'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'media-'))
  await mkdir(path.join(root, 'public/img/site pictures'), { recursive: true })
  for (const file of ['public/img/a.JPG', 'public/img/site pictures/b.svg', 'public/img/c.html'])
    await writeFile(path.join(root, file), 'its bytes')
  for (const file of ['public/d.png', 'e.png']) await writeFile(path.join(root, file), 'not for everybody')
})
afterAll(() => rm(root, { recursive: true }))

describe('a file of pictures and videos', () => {
  it.each([
    ['/img/a.JPG', 'image/jpeg'],
    ['/img/site%20pictures/b.svg', 'image/svg+xml'],
    ['/img/./a.JPG', 'image/jpeg'],
  ])('%s is sent as %s', async (address, type) => {
    const file = await findMediaFile(address, root)
    expect([file?.type, file?.size]).toEqual([type, 9])
    const read = (first: number, last: number) => new Response(file?.read(first, last)).text()
    expect(await read(0, 8)).toBe('its bytes')
    expect(await read(4, 4)).toBe('b')
  })

  it.each([
    '/img/missing.jpg',
    '/img/c.html',
    '/img/',
    '/d.png',
    '/img/../d.png',
    '/img/%2e%2e/d.png',
    '/img/..%2fd.png',
    '/img/%2e%2e%2f%2e%2e%2fe.png',
    '/img/../../e.png',
    '/img/a.JPG%00.png',
    '//img/a.JPG',
  ])('%s is none', async (address) => expect(await findMediaFile(address, root)).toBeUndefined())
})
