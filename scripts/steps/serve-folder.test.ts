import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveFolder } from './serve-folder'

describe('a folder that is served', () => {
  let folder = ''
  let served: Awaited<ReturnType<typeof serveFolder>>
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'serve-folder-'))
    await mkdir(path.join(folder, 'articles', 'first'), { recursive: true })
    await writeFile(path.join(folder, 'articles', 'first', 'index.html'), '<p>First')
    await writeFile(path.join(folder, 'hero.avif'), 'a picture')
    served = await serveFolder(folder)
  })
  afterEach(async () => {
    served.end()
    await rm(folder, { recursive: true })
  })

  it('has pages at the addresses of their folders, compressed', async () => {
    const response = await fetch(`${served.url}/articles/first/?from=here`)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(await response.text()).toBe('<p>First')
  })

  it('sends everything else as it is', async () => {
    const response = await fetch(`${served.url}/hero.avif`)
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toBe('a picture')
  })

  it.each(['/articles/', '/../package.json', '/articles/first/index.html'])(
    'has nothing at %s',
    async (address) => {
      expect((await fetch(served.url + address)).status).toBe(404)
    },
  )
})
