import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isSameSecret } from '@/lib/preview/access/same-secret'

/** In seconds: where the time is signed too, a request that is older or of a later time is none. */
const MAX_AGE = 300

/** What checks the body of a request, piece by piece, so that none is kept. */
export type BodyCheck = {
  update: (chunk: Buffer) => void
  /** Whether the request is of somebody who has the secret. */
  isSound: () => boolean
}

/**
 * Reads who says that they have sent a request:
 *
 * - GitHub, Gitea and Forgejo sign the body, and write the signature in hexadecimal digits:
 *   https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries.
 * - GitLab signs name, time and body by https://www.standardwebhooks.com, or sends the secret itself.
 *
 * @returns What checks it; undefined for a request without any signature.
 */
export function openSignature(headers: IncomingHttpHeaders, secret: string): BodyCheck | undefined {
  const one = (name: string) => [headers[name] ?? []].flat()[0]
  const hex = one('x-hub-signature-256') ?? one('x-forgejo-signature') ?? one('x-gitea-signature')
  if (hex !== undefined) return checkHex(hex.replace(/^sha256=/, ''), secret)
  const standard = one('webhook-signature')
  if (standard !== undefined)
    return checkStandard(standard.split(' '), one('webhook-id'), one('webhook-timestamp'), secret)
  const token = one('x-gitlab-token')
  return token === undefined ? undefined : { update: () => {}, isSound: () => isSameSecret(token, secret) }
}

function checkHex(signature: string, secret: string): BodyCheck {
  const hmac = createHmac('sha256', secret)
  return {
    update: (chunk) => void hmac.update(chunk),
    isSound: () => isSameSecret(signature.toLowerCase(), hmac.digest('hex')),
  }
}

function checkStandard(signatures: string[], id = '', timestamp = '', secret: string): BodyCheck {
  const [, encoded] = /^whsec_(.+)$/.exec(secret) ?? []
  const hmac = createHmac('sha256', encoded ? Buffer.from(encoded, 'base64') : secret)
  hmac.update(`${id}.${timestamp}.`)
  const age = Math.abs(Date.now() / 1000 - Number(timestamp || Number.NaN))
  return {
    update: (chunk) => void hmac.update(chunk),
    isSound: () => {
      const expected = `v1,${hmac.digest('base64')}`
      return age <= MAX_AGE && signatures.filter((each) => isSameSecret(each, expected)).length > 0
    },
  }
}
