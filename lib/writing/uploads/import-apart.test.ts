import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takePhoto } from '../import/samples/surroundings'
import { importApart } from './import-apart'

const program = 'lib/writing/import/import-process.ts'
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'apart-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const run = (name: string, bytes: Uint8Array, { more = [] as string[], patience = 60_000 } = {}) => {
  const asked: string[] = []
  const findPicture = (picture: string) => {
    asked.push(picture)
    return picture === 'a.jpg' ? Buffer.from('another') : undefined
  }
  const imported = importApart(
    { name, bytes },
    { today: '2026-03-09', findPicture },
    { program, execArgv: ['--import', 'tsx', ...more], patience },
  )
  return imported.then((found) => ({ ...found, asked }))
}

/** Runs a program that answers at once. */
async function runAnother(text: string) {
  const file = path.join(folder, 'a.mjs')
  await writeFile(file, text)
  const known = { today: '', findPicture: () => undefined }
  return importApart({ name: 'a.md', bytes: Buffer.from('a') }, known, {
    program: file,
    execArgv: [],
    patience: 60_000,
  })
}

describe('a document that is read apart', () => {
  it('becomes a draft with its pictures, in names that the site does not have', async () => {
    const page = '<h1>Pumps</h1><p>They lift.</p><img src="images/a.jpg" alt="A pump">'
    const zip = zipSync({ 'Pumps.html': Buffer.from(page), 'images/a.jpg': await takePhoto() })
    const found = await run('Pumps.zip', zip)
    if ('refusal' in found) throw new Error(found.refusal)
    expect(found.asked).toEqual(['a.jpg', 'a-2.jpg'])
    expect(found.draft).toMatchObject({ file: 'articles/pumps.md', pictures: [{ name: 'a-2.jpg' }] })
    expect(found.draft.pictures[0]?.bytes.length).toBeGreaterThan(100)
  })

  it('is refused in words where nothing is made of it', async () => {
    expect(await run('a.pdf', Buffer.from('%PDF-1.7'))).toMatchObject({
      refusal: expect.stringContaining('PDF'),
    })
  })

  it('is given up where it takes too much memory or time, which costs this process neither', async () => {
    const words = Buffer.from(`<p>${'<b>a</b> '.repeat(200_000)}</p>`)
    const before = process.memoryUsage().rss
    const refusal = expect.stringContaining('more memory or time')
    expect(await run('a.html', words, { more: ['--max-old-space-size=48'] })).toMatchObject({ refusal })
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
    expect(await run('a.html', words, { patience: 1 })).toMatchObject({ refusal })
  })

  it('is read where no secret is known', async () => {
    vi.stubEnv('PREVIEW_SECRET', 'x'.repeat(40))
    const names = `process.once('message', () => process.send({ kind: 'imported', imported: { refusal: JSON.stringify(process.env) } }))`
    const found = await runAnother(names)
    expect('refusal' in found && found.refusal).toMatch(/SITE_URL/)
    expect('refusal' in found && found.refusal).not.toMatch(/PREVIEW|xxxx|HOME/)
  })

  it.each([
    [
      'an error of the program',
      "throw new TypeError('a is not a function')",
      'TypeError: a is not a function',
    ],
    ['a module that is not there', "await import('./not-there.mjs')", 'Cannot find module'],
    ['an end without a word', 'process.exit(3)', 'its process ended with 3'],
  ])('is not blamed for %s, which the log names', async (_, text, words) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await runAnother(text)).toEqual({ refusal: expect.stringContaining('a fault of the site') })
    expect(log).toHaveBeenCalledExactlyOnceWith('Importing failed:', expect.stringContaining(words))
    log.mockRestore()
  })

  it.each([
    ['a killed process', "process.kill(process.pid, 'SIGKILL')"],
    ['what is nested too deep', 'const f = () => f(); f()'],
    ['what is too long', "'x'.repeat(2 ** 29).repeat(9)"],
  ])('is said to take too much at %s', async (_, text) => {
    expect(await runAnother(text)).toEqual({ refusal: expect.stringContaining('memory or time') })
  })
})
