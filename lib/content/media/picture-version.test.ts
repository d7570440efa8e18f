import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isCurrent, listCurrent, withVersion } from './picture-version'

let root = ''
const uploads = () => path.join(root, 'public/img/uploads')
const seal = '/img/uploads/seal.jpg'

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'versions-'))
  await mkdir(path.join(uploads(), 'folder.jpg'), { recursive: true })
  for (const name of ['seal.jpg', 'a seal, 50%.PNG', 'sheet.pdf'])
    await writeFile(path.join(uploads(), name), name)
  await writeFile(path.join(root, 'public/other.jpg'), 'other')
  await writeFile(path.join(root, 'secret.jpg'), 'secret')
})

afterAll(() => rm(root, { recursive: true }))

describe('the version of a picture', () => {
  it('is of its bytes, and is in its address', () => {
    expect(withVersion(seal, root)).toMatch(/^\/img\/uploads\/seal\.jpg\?v=[\da-f]{8}$/)
    expect(withVersion(seal, root)).toBe(withVersion(seal, root))
    expect(isCurrent(withVersion(seal, root), root)).toBe(true)
  })

  it.each([
    { how: 'in its place, in the same length', file: 'seal.jpg', time: '2024-05-01T12:00:01Z' },
    { how: 'by another file of the same length and time', file: 'seal.new', time: '2024-05-01T12:00:00Z' },
  ])('is another one when the picture is replaced $how', async ({ file, time }) => {
    const write = async (name: string, text: string, at: string) => {
      await writeFile(path.join(uploads(), name), text)
      await utimes(path.join(uploads(), name), new Date(at), new Date(at))
    }
    await write('seal.jpg', 'one', '2024-05-01T12:00:00Z')
    const before = withVersion(seal, root)
    await write(file, 'two', time)
    await rename(path.join(uploads(), file), path.join(uploads(), 'seal.jpg'))
    expect(withVersion(seal, root)).not.toBe(before)
    expect(isCurrent(before, root)).toBe(false)
    await write('seal.jpg', 'one', '2024-05-01T12:00:02Z')
    expect(isCurrent(before, root), 'the same bytes are the same version').toBe(true)
  })

  it.each([0, 1, 2 ** 18, 2 ** 20])('is that of both ends of a video, of %d bytes', async (size) => {
    const video = '/img/uploads/turning.mp4'
    const file = path.join(uploads(), 'turning.mp4')
    const versions = new Set<string>()
    const bytes = Buffer.alloc(size)
    for (const changed of [
      bytes,
      Buffer.concat([bytes, Buffer.from('x')]),
      Buffer.concat([Buffer.from('x'), bytes]),
    ]) {
      await writeFile(file, changed)
      const current = withVersion(video, root)
      expect(isCurrent(current, root)).toBe(true)
      versions.add(current)
    }
    expect(versions.size).toBe(size === 0 ? 2 : 3)
  })

  it.each([
    '/img/uploads/gone.jpg',
    '/img/uploads/folder.jpg',
    '/img/uploads/sheet.pdf',
    '/other.jpg',
    '/img/../../secret.jpg',
    '/img/%2e%2e/%2e%2e/secret.jpg',
    '/img/%00.jpg',
    `/img/${'x'.repeat(5000)}.jpg`,
    'https://example.com/img/seal.jpg',
    `${seal}?v=00000000`,
  ])('is none where no picture of the site is: %s', (address) => {
    expect(withVersion(address, root)).toBe(address)
    expect(isCurrent(`${address}?v=00000000`, root)).toBe(false)
  })

  it('is found in a page, plain and encoded, whatever is around it', () => {
    const picture = withVersion('/img/uploads/a%20seal%2C%2050%25.PNG', root)
    const addresses = [withVersion(seal, root), picture]
    const optimized = (address: string) =>
      `/_next/image/?url=${encodeURIComponent(address)}&amp;w=640&amp;q=70`
    const around = fc.string().map((text) => text.replaceAll(/[\w%/]/g, ''))
    fc.assert(
      fc.property(around, around, (before, after) => {
        const srcSet = addresses.map((address) => `${optimized(address)} 640w, ${optimized(address)} 828w`)
        const plain = addresses.map((address) => `"https://example.com${address}"`)
        const text = [before, ...srcSet, ...plain, after].join(' ')
        expect(listCurrent(text, root)).toEqual(addresses)
      }),
    )
    const others = ['', '?v=1', '?v=123456789', '?w=12345678', '?v=00000000']
    expect(listCurrent(others.map((other) => seal + other).join(' '), root)).toEqual([])
  })

  it('is looked for in any text, in time that grows no faster than the text', () => {
    const parts = fc.constantFrom('/img/', '%2Fimg%2F', '%zz', '%', '?v=', '%3Fv%3D', '1a2b3c4d', '.png')
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string())), (text) => {
        expect(listCurrent(text.join(''), root)).toEqual([])
      }),
    )
    expect(listCurrent('/img/'.repeat(50_000), root)).toEqual([])
  })
})
