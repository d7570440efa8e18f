import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSession, endSession, isSession, sessionLength } from './session'
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
