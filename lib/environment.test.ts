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
    ).toEqual({ port: 8080, siteUrl: 'http://localhost:8080', contentDir: 'e2e/content' })
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

  it('names all that is wrong in one message, and what to set instead', () => {
    const message = refusal({ PORT: 'many', SITE_URL: 'example.com' })
    expect(message.split('\n')).toHaveLength(3)
    expect(message).toMatch(/PORT is "many".+such as 3000\./)
    expect(message).toMatch(/SITE_URL is "example\.com".+such as https:\/\/example\.com\./)
  })
})
