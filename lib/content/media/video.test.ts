import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findVideo } from './video'

let root = ''
const files: Record<string, string> = {
  'turning.mp4': '\0\0\0\x20ftypisom\0\0\x02\0',
  'Turning Part.M4V': '\0\0\0\x20ftypM4V \0\0\x02\0',
  'turning.webm': '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm',
  'matroska.webm': '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88matroska',
  'quick.mp4': '\0\0\0\x14ftypqt  \0\0\x02\0',
  'turning.mov': '\0\0\0\x14ftypqt  \0\0\x02\0',
  'page.mp4': '<!doctype html><title>ftyp</title>',
  'empty.webm': '',
  'turning.jpg': '\0\0\0\x20ftypisom\0\0\x02\0',
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'videos-'))
  const uploads = path.join(root, 'public/img/uploads')
  await mkdir(path.join(uploads, 'folder.mp4'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(uploads, name), text, 'latin1')
  await writeFile(path.join(root, 'secret.mp4'), files['turning.mp4'] ?? '', 'latin1')
})

afterAll(() => rm(root, { recursive: true }))

describe('a video', () => {
  it.each([
    ['/img/uploads/turning.mp4', '/img/uploads/turning.mp4', 'video/mp4'],
    ['/img/uploads/Turning Part.M4V', '/img/uploads/Turning%20Part.M4V', 'video/mp4'],
    ['/img/uploads/Turning%20Part.M4V', '/img/uploads/Turning%20Part.M4V', 'video/mp4'],
    ['/img/uploads/turning.webm#t=2', '/img/uploads/turning.webm', 'video/webm'],
    [
      'https://www.industrialstrengthmarketing.com/img/uploads/turning.webm',
      '/img/uploads/turning.webm',
      'video/webm',
    ],
  ])('of this site is found at %s', async (address, src, type) => {
    expect(await findVideo(address, root)).toEqual({ video: { src, type } })
  })

  it.each([
    ['https://media.example.org/a.mp4?b=1', 'https://media.example.org/a.mp4?b=1'],
    ['HTTPS://Media.Example.org:8443/a.webm', 'https://media.example.org:8443/a.webm'],
    ['//media.example.org/a.mp4', 'https://media.example.org/a.mp4'],
  ])('of another host is taken as it is: %s', async (address, src) => {
    expect(await findVideo(address, root)).toMatchObject({ video: { src, host: new URL(src).host } })
  })

  it.each([
    ['missing', '/img/uploads/gone.mp4'],
    ['missing', '/img/uploads/folder.mp4'],
    ['missing', '/../secret.mp4'],
    ['missing', '/%2e%2e/%2e%2e/secret.mp4'],
    ['unplayable', '/img/uploads/matroska.webm'],
    ['unplayable', '/img/uploads/quick.mp4'],
    ['unplayable', '/img/uploads/turning.mov'],
    ['unplayable', '/img/uploads/page.mp4'],
    ['unplayable', '/img/uploads/empty.webm'],
    ['unplayable', '/img/uploads/turning.jpg'],
    ['unplayable', 'https://youtu.be/abcdefghijk'],
    ['unplayable', 'https://media.example.org/a.mov?as=a.mp4'],
    ['not-an-address', 'http://media.example.org/a.mp4'],
    ['not-an-address', 'javascript:run()//a.mp4'],
    ['not-an-address', 'data:video/mp4;base64,AAAA.mp4'],
    ['not-an-address', 'blob:https://media.example.org/a.mp4'],
    ['not-an-address', 'https://jo:secret@media.example.org/a.mp4'],
    ['not-an-address', 'https://a;script-src/a.mp4'],
    ['not-an-address', 'https://*.example.org/a.mp4'],
    ['not-an-address', 'https://*/a.mp4'],
    ['not-an-address', '\\\\server\\share\\a.mp4'],
    ['not-an-address', 'C:\\Videos\\a.mp4'],
  ])('is %s: %s', async (problem, address) => {
    expect(await findVideo(address, root)).toEqual({ problem })
  })

  it('is a path of this site or an address with https, whatever was typed', async () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((text) => `https:${text}.mp4`),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (address) => {
        const found = await findVideo(address, root)
        if ('video' in found)
          expect(found.video.src).toMatch(/^(\/img\/uploads\/[\w%.]+$|https:\/\/[a-z\d.:-]+\/)/)
      }),
    )
  })
})
