import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { holdPort } from '@/scripts/steps/free-port'
import { orAskAgain } from './answers'
import { countFailedSignIn } from './failed-sign-ins'
import { takeOpenToken } from './open-tokens'
import { createSession, endSession, isSession } from './session'
import { createShareLink, judgeShareLink } from './share-links'
import { connectRedis, requireSharedState } from './shared-state'
import { signToken, termOf } from './tokens'

const secret = 'a secret of more than thirty-two characters'
const said = vi.spyOn(console, 'error').mockImplementation(() => {})
let contentDir = ''
let url = ''

/* With a Redis that answers, e2e/replicas.spec.ts tries it. */
beforeAll(async () => {
  contentDir = await mkdtemp(path.join(tmpdir(), 'content-'))
  const { port, release } = await holdPort()
  await release()
  url = `redis://:a-password@127.0.0.1:${port}`
  vi.stubEnv('PREVIEW_SECRET', secret)
  vi.stubEnv('CONTENT_DIR', contentDir)
  vi.stubEnv('REDIS_URL', url)
})
afterAll(async () => {
  ;(await connectRedis(url)).disconnect()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(contentDir, { recursive: true })
})

describe('where the Redis that replicas share is gone', () => {
  it('nobody is signed in, and nobody can end a session or begin one', async () => {
    const session = await createSession(secret)
    expect(await isSession(session)).toBe(false)
    await expect(endSession(session)).rejects.toThrow('Redis gives no answer')
    await expect(requireSharedState()).rejects.toThrow('Redis gives no answer')
  })

  it('a one-time link opens nothing, and visitors are asked to come again', async () => {
    const token = await signToken('open', { sub: '/a/', jti: randomUUID() }, termOf(60), secret)
    const response = await orAskAgain(
      async () => new Response(String(await takeOpenToken(token, '/a/', secret))),
    )
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('try again in a minute')
  })

  it('a share link opens nothing, and one that this machine knows to be revoked is told to be so', async () => {
    const { token, link } = await createShareLink(
      { file: 'articles/a.md', revision: '', version: '', allowsNotes: false },
      1,
      secret,
    )
    expect((await judgeShareLink(token)).kind).toBe('unavailable')
    await writeFile(path.join(contentDir, 'revoked-links.txt'), link.id)
    expect((await judgeShareLink(token)).kind).toBe('revoked')
  })

  it('failed attempts are counted all the same', async () => {
    const headers = new Headers({ 'x-forwarded-for': '192.0.2.1' })
    const answers: (number | undefined)[] = []
    for (let times = 0; times < 11; times += 1) answers.push(await countFailedSignIn(headers))
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(undefined))
    expect(answers[10]).toBeGreaterThan(0)
  })

  it('it is said once, without its password, and other errors stay what they are', async () => {
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Redis cannot be reached'))
    expect(said.mock.calls.join()).not.toContain('a-password')
    const broken = new Error('broken')
    await expect(orAskAgain(() => Promise.reject(broken))).rejects.toBe(broken)
  })
})
