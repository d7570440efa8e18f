import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QueueFullError } from '@/lib/site/work-queue'
import { findByKey, findBySecret } from './find-writer'
import { makeWriter } from './make-writer'
import * as hashes from './secret-hash'

const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
let folder = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'writers-'))
  file = path.join(folder, 'writers.yml')
  vi.stubEnv('PREVIEW_WRITERS_FILE', file)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.clearAllMocks()
  await rm(folder, { recursive: true })
})

async function make(name: string, role = 'write') {
  const made = await makeWriter(name, `${name.toLowerCase()}@example.com`, role)
  if ('problems' in made) throw new Error(made.problems.join())
  return made
}

describe('findBySecret', () => {
  it('finds a writer by her own secret, and by no other', async () => {
    const [jane, ann] = [await make('Jane', 'publish'), await make('Ann')]
    await writeFile(file, jane.entry + ann.entry)
    expect(await findBySecret(jane.secret)).toMatchObject({
      name: 'Jane',
      email: 'jane@example.com',
      role: 'publish',
    })
    expect(await findBySecret(ann.secret)).toMatchObject({ name: 'Ann', role: 'write' })
    const [janesId, annsRest] = [jane.secret.slice(0, 9), ann.secret.slice(9)]
    for (const wrong of ['', janesId, janesId + annsRest, jane.secret.slice(0, -1), `${jane.secret}x`])
      expect(await findBySecret(wrong), wrong).toBeUndefined()
  })

  it('keeps no secret in the file', async () => {
    const { entry, secret } = await make('Jane')
    expect(entry).not.toContain(secret.slice(9))
    expect(entry).toMatch(
      /^- name: Jane\n {2}email: jane@example\.com\n {2}role: write\n {2}id: \w{8}\n {2}hash: scrypt\$/,
    )
  })

  it('computes a hash for nobody who does not know an entry', async () => {
    await writeFile(file, (await make('Jane')).entry)
    const computed = vi.spyOn(hashes, 'matchesHash')
    for (const tried of ['x'.repeat(32), `zzzzzzzz-${'x'.repeat(43)}`, 'y'.repeat(1_000_000)])
      expect(await findBySecret(tried)).toBeUndefined()
    expect(computed).not.toHaveBeenCalled()
  })

  it('computes one hash at a time, and lets only some wait', async () => {
    const { entry, secret } = await make('Jane')
    await writeFile(file, entry)
    const wrong = secret.slice(0, -4) + (secret.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => findBySecret(wrong)))
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(4)
    for (const answer of refused) expect(answer).toMatchObject({ reason: expect.any(QueueFullError) })
    expect(await findBySecret(secret)).toMatchObject({ name: 'Jane' })
  })
})

describe('findByKey', () => {
  const find = (entry: string, email = 'jane@example.com') =>
    findByKey({ email, id: /id: (\w+)/.exec(entry)?.[1] ?? '' })

  it('tells name and role as the list has them now', async () => {
    const { entry } = await make('Jane')
    await writeFile(file, entry)
    expect(await find(entry)).toEqual({ name: 'Jane', email: 'jane@example.com', role: 'write' })
    await writeFile(file, entry.replace('role: write', 'role: publish'))
    expect(await find(entry)).toMatchObject({ role: 'publish' })
  })

  it('finds nobody who was taken out, or has a new secret', async () => {
    const { entry } = await make('Jane')
    await writeFile(file, (await make('Jane')).entry)
    expect(await find(entry)).toBeUndefined()
    await writeFile(file, '')
    expect(await find(entry)).toBeUndefined()
  })

  it('finds nobody in a file that is broken or gone, and says why once', async () => {
    const { entry } = await make('Jane')
    await writeFile(file, entry.replace('role: write', 'role: boss'))
    expect([await find(entry), await find(entry)]).toEqual([undefined, undefined])
    expect(complained).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(
        /Nobody can sign in as a writer.+writers\.yml.+\n {2}- Entry 1 \(Jane\): the role is/,
      ),
    )
    await rm(file)
    expect(await find(entry)).toBeUndefined()
    expect(complained).toHaveBeenLastCalledWith(expect.stringMatching(/cannot be read \(ENOENT\)/))
    await writeFile(file, `${entry}#${' '.repeat(256 * 1024)}`)
    expect(await find(entry)).toBeUndefined()
    await writeFile(file, entry)
    expect(await find(entry)).toMatchObject({ name: 'Jane' })
  })

  it('finds nobody where no file is named', async () => {
    const { entry, secret } = await make('Jane')
    await writeFile(file, entry)
    vi.stubEnv('PREVIEW_WRITERS_FILE', '')
    expect([await find(entry), await findBySecret(secret)]).toEqual([undefined, undefined])
  })
})

describe('makeWriter', () => {
  it('names all that is wrong with what was typed', async () => {
    expect(await makeWriter('', 'jane', 'boss')).toEqual({
      problems: [
        expect.stringContaining('name'),
        expect.stringContaining('e-mail'),
        expect.stringContaining('role'),
      ],
    })
  })
})
