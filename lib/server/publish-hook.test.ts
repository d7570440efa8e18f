import { createHmac } from 'node:crypto'
import inject from 'light-my-request'
import { describe, expect, it, vi } from 'vitest'
import { answerPublishHook } from './publish-hook'

const secret = 'a secret for nothing but these tests of a hook'
const body = '{"ref":"refs/heads/main"}'
const hmac = (text: string, key: string | Buffer = secret) => createHmac('sha256', key).update(text)
const hex = hmac(body).digest('hex')

/** Sends a request. @returns Its status, what was said, and how often the publisher was asked. */
async function send(
  headers: Record<string, string>,
  payload = body,
  withSecret: string | undefined = secret,
) {
  const ask = vi.fn(async () => {})
  const answer = answerPublishHook(withSecret, ask, (_request, response) => response.end('others'))
  const { statusCode, payload: text } = await inject(answer, {
    method: 'POST',
    url: '/api/publish',
    headers,
    payload,
  })
  return [statusCode, text, ask.mock.calls.length]
}

function standard(key: string | Buffer, age = 0): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - age)
  const signature = hmac(`msg.${timestamp}.${body}`, key).digest('base64')
  return { 'webhook-id': 'msg', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}

describe('the hook of a repository', () => {
  it.each([
    ['GitHub', { 'x-hub-signature-256': `sha256=${hex}` }],
    ['Gitea', { 'x-gitea-signature': hex }],
    ['Forgejo', { 'x-forgejo-signature': hex, 'x-gitea-signature': 'another' }],
    ['GitLab with a signing token', standard(secret)],
    ['GitLab with a secret token', { 'x-gitlab-token': secret }],
  ])('takes what %s has signed', async (_host, headers) => {
    expect(await send(headers)).toEqual([202, '', 1])
  })

  it('takes several signatures, and the key of a standard secret', async () => {
    const { 'webhook-signature': signature, ...headers } = standard(secret)
    expect(await send({ ...headers, 'webhook-signature': `v1,x ${signature}` })).toEqual([202, '', 1])
    const key = Buffer.from('32 bytes of a key that is random')
    const written = `whsec_${key.toString('base64')}`
    expect(await send(standard(key), body, written)).toEqual([202, '', 1])
  })

  it('refuses what nobody has signed', async () => {
    expect(await send({})).toEqual([401, '', 0])
    expect(await send({ 'x-hub-signature': `sha1=${hex}` })).toEqual([401, '', 0])
  })

  it.each([
    { 'x-hub-signature-256': `sha256=${hmac(`${body} `).digest('hex')}` },
    { 'x-hub-signature-256': `sha256=${hmac(body, 'another').digest('hex')}` },
    { 'x-hub-signature-256': 'sha256=' },
    { 'x-hub-signature-256': `sha256=${hex.slice(0, -1)}` },
    { 'x-hub-signature-256': `sha256=${hex}0` },
    { 'x-hub-signature-256': '' },
    { 'x-gitea-signature': secret },
    { 'x-gitlab-token': '' },
    { 'x-gitlab-token': `${secret} ` },
    // Of several the first decides.
    { 'x-hub-signature-256': 'wrong', 'x-gitlab-token': secret },
    standard('another'),
    standard(secret, 400),
    standard(secret, -400),
    { ...standard(secret), 'webhook-timestamp': '' },
    { ...standard(secret), 'webhook-id': 'other' },
    { ...standard(secret), 'webhook-timestamp': 'NaN' },
  ])('refuses what is signed wrong: %j', async (headers) => {
    expect(await send(headers)).toEqual([403, '', 0])
  })

  it('refuses a body that is too long, whatever it says of its length', async () => {
    const long = ' '.repeat(25_000_001)
    const signature = { 'x-hub-signature-256': `sha256=${hmac(long).digest('hex')}` }
    expect(await send(signature, long)).toEqual([413, '', 0])
    expect(await send({ ...signature, 'content-length': '2' }, long)).toEqual([413, '', 0])
    const most = long.slice(1)
    const sound = { 'x-hub-signature-256': `sha256=${hmac(most).digest('hex')}` }
    expect(await send(sound, most)).toEqual([202, '', 1])
  })

  it('is not there without a secret', async () => {
    const answer = answerPublishHook(
      undefined,
      async () => {},
      () => {},
    )
    const { statusCode } = await inject(answer, { method: 'POST', url: '/api/publish', payload: body })
    expect(statusCode).toBe(404)
  })

  it.each([
    ['GET', '/api/publish'],
    ['POST', '/api/publish/'],
    ['POST', '/api/draft'],
  ] as const)('leaves %s %s to others', async (method, url) => {
    const answer = answerPublishHook(
      secret,
      async () => {},
      (_request, response) => response.end('others'),
    )
    expect((await inject(answer, { method, url })).payload).toBe('others')
  })

  it('says when the publisher cannot be asked', async () => {
    const say = vi.spyOn(console, 'error').mockReturnValue()
    const answer = answerPublishHook(
      secret,
      async () => {
        throw new Error('ENOSPC')
      },
      () => {},
    )
    const headers = { 'x-gitlab-token': secret }
    const { statusCode } = await inject(answer, {
      method: 'POST',
      url: '/api/publish',
      headers,
      payload: body,
    })
    expect(statusCode).toBe(503)
    expect(say).toHaveBeenCalled()
    say.mockRestore()
  })
})
