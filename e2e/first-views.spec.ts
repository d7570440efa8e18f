import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { expect, servedTest as test } from './support/test'

const article = `---
title: Painted
date: 2024-01-01
post_type: article
short_description: A teaser.
jumbotron:
  img: /img/uploads/painted.jpg
  img_alt: A plain colour
---
A text.
`

test('the first reader of a piece gets its hero as the second does, made before either asked', async () => {
  const folder = await copySite('first-views', [])
  await shareBuild(folder)
  // What an earlier run of this test has had encoded.
  await rm(path.join(folder, '.next/cache/images'), { recursive: true, force: true })
  const uploads = path.join(folder, 'public/img/uploads')
  await mkdir(uploads, { recursive: true })
  await mkdir(path.join(folder, 'content/articles'), { recursive: true })
  await sharp({ create: { width: 2400, height: 900, channels: 3, background: '#843d21' } })
    .jpeg()
    .toFile(path.join(uploads, 'painted.jpg'))
  await writeFile(path.join(folder, 'content/articles/painted.md'), article)
  const site = await serveSite(folder, { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' })
  try {
    const ready = 'Pictures are ready for their first readers.'
    await expect.poll(site.output, { timeout: 120_000 }).toContain(ready)
    const html = await (await fetch(`${site.url}/insights/articles/painted/`)).text()
    const hero = /<img [^>]*fetchPriority="high"[^>]*>/.exec(html)?.[0] ?? ''
    const candidates = (/srcSet="([^"]+)"/.exec(hero)?.[1] ?? '').replaceAll('&amp;', '&').split(', ')
    const [narrow = '', wide = ''] = [candidates.at(-3), candidates.at(-1)].map((each) => each?.split(' ')[0])

    const first = await view(site.url + wide)
    const second = await view(site.url + wide)
    expect(first).toEqual({ ...second, cache: 'HIT' })
    // Of other widths nothing was made: this is how it is told apart.
    expect((await view(site.url + narrow)).cache).toBe('MISS')
    expect((await view(site.url + narrow)).cache).toBe('HIT')
  } finally {
    await site.end()
  }
})

async function view(address: string) {
  const response = await fetch(address, { headers: { accept: 'image/avif,image/webp,*/*' } })
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    cache: response.headers.get('x-nextjs-cache'),
    type: response.headers.get('content-type'),
    bytes: bytes.toString('base64'),
  }
}
