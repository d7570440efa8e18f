import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { takeOpenToken } from './open-tokens'
import { signToken, termOf } from './tokens'

const secret = 'a secret of more than thirty-two characters'
const documentPath = '/insights/articles/a/'
const now = new Date('2026-11-24T12:00:00Z')
let count = 0
const sign = (claims = {}, seconds = 60) =>
  signToken('open', { sub: documentPath, jti: `${count++}`, ...claims }, termOf(seconds, now), secret)
const takes = async (token: Promise<string>, at = now) => takeOpenToken(await token, documentPath, secret, at)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'open-tokens-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('the token of another tool', () => {
  it('opens its document once', async () => {
    const token = sign()
    expect(await takes(token)).toBe(true)
    expect(await takes(token)).toBe(false)
  })

  it('is good for one of many requests at once', async () => {
    const token = sign()
    const parsed = await Promise.all(Array.from({ length: 20 }, () => takes(token)))
    expect(parsed.filter(Boolean)).toHaveLength(1)
  })

  it('opens no other document', async () => {
    expect(await takes(sign({ sub: '/insights/articles/b/' }))).toBe(false)
    expect(await takes(sign({ sub: undefined }))).toBe(false)
  })

  it('needs a name, and holds for ten minutes at most', async () => {
    expect(await takes(sign({ jti: undefined }))).toBe(false)
    expect(await takes(sign({}, 601))).toBe(false)
    expect(await takes(sign({}, 600))).toBe(true)
    expect(await takes(sign(), new Date(now.getTime() + 61_000))).toBe(false)
  })

  it('must be of this kind and this secret', async () => {
    expect(await takes(signToken('share', { sub: documentPath, jti: 'a' }, termOf(60, now), secret))).toBe(
      false,
    )
    expect(
      await takes(signToken('open', { sub: documentPath, jti: 'a' }, termOf(60, now), `${secret}!`)),
    ).toBe(false)
    expect(await takes(Promise.resolve(secret))).toBe(false)
  })
})
