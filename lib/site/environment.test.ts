import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from './environment'

/** The message with which variables are refused. */
function refusal(variables: Record<string, string>): string {
  try {
    readEnvironment(variables)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
  return 'not refused'
}

describe('readEnvironment', () => {
  const defaults = {
    port: 3000,
    siteUrl: 'https://industrialstrengthmarketing.com',
    contentDir: 'content',
    previewSecret: undefined,
    previewLinksEpoch: undefined,
    trustedProxies: 1,
  }

  it('needs nothing', () => {
    expect(readEnvironment({})).toEqual(defaults)
  })

  it('takes empty for absent', () => {
    expect(readEnvironment({ PORT: '', SITE_URL: ' ', CONTENT_DIR: '' })).toEqual(defaults)
  })

  it('takes what is set', () => {
    expect(
      readEnvironment({ PORT: '8080', SITE_URL: 'http://localhost:8080/', CONTENT_DIR: 'e2e/content' }),
    ).toMatchObject({ port: 8080, siteUrl: 'http://localhost:8080', contentDir: 'e2e/content' })
  })

  it.each(['0', '65536', '-1', '3000.5', 'http', '3000 4000'])('refuses the port %j', (port) => {
    expect(refusal({ PORT: port })).toContain(`PORT is "${port}"`)
  })

  it.each([
    ...[
      'example.com',
      'ftp://example.com',
      'https://',
      'https://example.com/blog',
      'https://example.com/?a=b',
    ],
    ...['https://example.com/#a', 'javascript:alert(1)'],
  ])('refuses the address %j', (address) => {
    expect(refusal({ SITE_URL: address })).toContain(`SITE_URL is "${address}"`)
  })

  it('takes a secret of 32 characters for previewing, and none that is shorter', () => {
    const secret = 'x'.repeat(32)
    expect(readEnvironment({ PREVIEW_SECRET: secret }).previewSecret).toBe(secret)
    expect(refusal({ PREVIEW_SECRET: secret.slice(1) })).toMatch(
      /PREVIEW_SECRET has 31 characters.+32 or more/,
    )
    expect(refusal({ PREVIEW_SECRET: 'hush' })).not.toContain('hush')
  })

  it('takes an instant for the epoch of share links', () => {
    const instant = new Date('2026-11-24T17:30:00Z')
    expect(readEnvironment({ PREVIEW_LINKS_EPOCH: '2026-11-24T17:30:00Z' }).previewLinksEpoch).toEqual(
      instant,
    )
    for (const epoch of ['soon', '5', '2026-13-01'])
      expect(refusal({ PREVIEW_LINKS_EPOCH: epoch })).toContain(`PREVIEW_LINKS_EPOCH is "${epoch}"`)
  })

  it.each(['0', '1', '2', '9'])('takes %s for the number of proxies', (count) => {
    expect(readEnvironment({ TRUSTED_PROXIES: count }).trustedProxies).toBe(Number(count))
  })

  it.each(['-1', '1.5', 'one', 'true', '10.0.0.1', '1e1', '0x1', '99'])('refuses %j proxies', (count) => {
    expect(refusal({ TRUSTED_PROXIES: count })).toMatch(`TRUSTED_PROXIES is "${count}"; set it to the number`)
  })

  it('names all that is wrong in one message, and what to set instead', () => {
    const message = refusal({ PORT: 'many', SITE_URL: 'example.com' })
    expect(message.split('\n')).toHaveLength(3)
    expect(message).toMatch(/PORT is "many".+such as 3000\./)
    expect(message).toMatch(/SITE_URL is "example\.com".+such as https:\/\/example\.com\./)
  })
})
