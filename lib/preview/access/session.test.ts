import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWriter } from '@/lib/writing/writers/make-writer'
import { createSession, endSession, findHolder, isSession, sessionLength } from './session'
import { findHolderBy } from './sign-in'
import { signToken, termOf } from './tokens'

const secret = 'a secret of more than thirty-two characters'
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'session-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  vi.stubEnv('PREVIEW_SECRET', secret)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('a session', () => {
  it('holds until it is ended, and its copies end with it', async () => {
    const [session, other] = [await createSession(secret), await createSession(secret)]
    expect([await isSession(session), await isSession(other)]).toEqual([true, true])
    await endSession(session)
    expect([await isSession(session), await isSession(other)]).toEqual([false, true])
  })

  it('ends with every spelling of its signature', async () => {
    const session = await createSession(secret)
    // The last two bits of a signature of 32 bytes mean nothing.
    const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map(
      (last) => session.slice(0, -1) + last,
    )
    const held = await Promise.all(spellings.map(isSession))
    expect(held.filter(Boolean).length).toBeGreaterThan(1)
    await endSession(session)
    expect((await Promise.all(spellings.map(isSession))).filter(Boolean)).toEqual([])
  })

  it('has an identity, without which nothing could end it', async () => {
    expect(await isSession(await signToken('session', {}, termOf(sessionLength), secret))).toBe(false)
  })

  it('is ended by nothing but itself', async () => {
    const session = await createSession(secret)
    for (const value of [undefined, '', 'a', await signToken('share', { jti: 'a' }, termOf(60), secret)])
      await endSession(value)
    expect(await isSession(session)).toBe(true)
  })
})

describe('the session of a writer', () => {
  let file = ''
  let secretOfJane = ''
  let session = ''

  beforeEach(async () => {
    file = path.join(folder, 'writers.yml')
    vi.stubEnv('PREVIEW_WRITERS_FILE', file)
    const made = await makeWriter('Jane Doe', 'jane@example.com', 'write')
    if ('problems' in made) throw new Error(made.problems.join())
    secretOfJane = made.secret
    await writeFile(file, made.entry)
    const holder = await findHolderBy({ secret: secretOfJane, key: '' }, secret)
    session = await createSession(secret, holder?.key)
  })

  it('says whose it is', async () => {
    expect(await isSession(session)).toBe(true)
    expect((await findHolder(session))?.writer).toEqual({
      name: 'Jane Doe',
      email: 'jane@example.com',
      role: 'write',
    })
  })

  it('ends as she is taken out of the list, and when she exits', async () => {
    const list = await readFile(file, 'utf8')
    await writeFile(file, '')
    expect([await isSession(session), (await findHolder(session))?.writer]).toEqual([false, undefined])
    await endSession(session)
    await writeFile(file, list)
    expect(await isSession(session), 'after her return').toBe(false)
  })

  it('names nobody where the shared secret was typed', async () => {
    expect(await findHolderBy({ secret, key: '' }, secret)).toEqual({})
    const shared = await createSession(secret)
    expect([await isSession(shared), (await findHolder(shared))?.writer]).toEqual([true, undefined])
  })

  it('is opened by no wrong secret, and by no claim of another site', async () => {
    const wrong = `${secretOfJane.slice(0, -4)}....`
    expect(await findHolderBy({ secret: wrong, key: '' }, secret)).toBeUndefined()
    const forged = await createSession('another secret of thirty-two characters', {
      email: 'jane@example.com',
      id: 'a',
    })
    expect((await findHolder(forged))?.writer).toBeUndefined()
  })
})
