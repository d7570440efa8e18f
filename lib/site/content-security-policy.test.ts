import { describe, expect, it } from 'vitest'
import { previewPolicy, readingPolicy } from './content-security-policy'

describe('the policy of a public page', () => {
  it('lets nothing run, and loads nothing from elsewhere', () => {
    const policy = readingPolicy({ hasFrame: false, styleHashes: [], scripts: [] })
    expect(policy).toContain("default-src 'none'; script-src 'none'")
    expect(policy).not.toMatch(/unsafe|https:|\*/)
  })

  it('admits the players where there is one', () => {
    expect(readingPolicy({ hasFrame: true, styleHashes: [], scripts: [] })).toMatch(
      /frame-src 'self' https:\/\/www\.youtube/,
    )
  })

  it('admits the styles of the page by their hashes', () => {
    const policy = readingPolicy({ hasFrame: false, styleHashes: ["'sha256-a'"], scripts: [] })
    expect(policy).toContain("style-src 'self' 'sha256-a';")
  })

  it('admits a script that a page needs, and no other inline script', () => {
    const policy = readingPolicy({ hasFrame: false, styleHashes: [], scripts: ['a()'] })
    // echo -n 'a()' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain("script-src 'self' 'sha256-")
    expect(policy).not.toMatch(/unsafe|script-src 'none'/)
  })
})

describe('the policy of a preview', () => {
  it('runs what has the nonce alone', () => {
    expect(previewPolicy('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(previewPolicy('abc')).not.toMatch(/unsafe/)
  })
})
