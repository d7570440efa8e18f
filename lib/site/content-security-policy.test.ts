import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { previewPolicy, readingPolicy } from './content-security-policy'

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

describe('the policy of a public page', () => {
  it('lets nothing run, and loads nothing from elsewhere', () => {
    const policy = readingPolicy({ hasFrame: false, styles: [], scripts: [] })
    expect(policy).toContain("default-src 'none'; script-src 'none'")
    expect(policy).not.toMatch(/unsafe|https:|\*/)
  })

  it('admits the players where there is one', () => {
    expect(readingPolicy({ hasFrame: true, styles: [], scripts: [] })).toMatch(
      /frame-src 'self' https:\/\/www\.youtube/,
    )
  })

  it('admits the styles of the page by their hashes', () => {
    const policy = readingPolicy({ hasFrame: false, styles: ['p{}'], scripts: [] })
    expect(policy).toContain(`style-src 'self' '${sha256('p{}')}';`)
  })

  it('admits a script that a page needs, and no other inline script', () => {
    const policy = readingPolicy({ hasFrame: false, styles: [], scripts: ['a()'] })
    expect(policy).toContain(`script-src 'self' '${sha256('a()')}';`)
    expect(policy).not.toMatch(/unsafe|script-src 'none'/)
  })
})

describe('the policy of a preview', () => {
  it('runs what has the nonce alone', () => {
    expect(previewPolicy('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(previewPolicy('abc')).not.toMatch(/unsafe/)
  })
})
