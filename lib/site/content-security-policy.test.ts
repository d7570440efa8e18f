import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { previewPolicy, readingPolicy } from './content-security-policy'

const empty = { hasFrame: false, media: [], styles: [], scripts: [] }
const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

describe('the policy of a public page', () => {
  it('lets nothing run, and loads nothing from elsewhere', () => {
    const policy = readingPolicy(empty)
    expect(policy).toContain("default-src 'none'; script-src 'none'; connect-src 'self'; style-src 'self';")
    expect(policy).not.toMatch(/unsafe|https:|\*/)
  })

  it('admits the players where there is one', () => {
    expect(readingPolicy({ ...empty, hasFrame: true })).toMatch(/frame-src 'self' https:\/\/www\.youtube/)
  })

  it('admits the styles of the page by their hashes', () => {
    const policy = readingPolicy({ ...empty, styles: ['p{}'] })
    expect(policy).toContain(`style-src 'self' '${sha256('p{}')}';`)
  })

  it('admits a script that a page needs, and no other inline script', () => {
    const policy = readingPolicy({ ...empty, scripts: ['a()'] })
    expect(policy).toContain(`script-src 'self' '${sha256('a()')}';`)
    expect(policy).not.toMatch(/unsafe|script-src 'none'/)
  })
})

describe('what a public page plays', () => {
  it('is admitted from where it is, and nothing else is', () => {
    const media = ['/img/uploads/a.webm', '/img/uploads/b.webm', 'https://media.example.org/c.mp4']
    expect(readingPolicy({ ...empty, media })).toContain("; media-src 'self' https://media.example.org;")
    expect(readingPolicy(empty)).not.toContain('media-src')
  })

  it('adds nothing to the policy but the origin of a plain host', () => {
    const hosts = [
      'a;script-src',
      '*',
      '*.example',
      "'self'",
      '[::1]',
      'a,b',
      'a',
      'example.org:8080',
      'übel.example',
    ]
    const address = fc.oneof(
      fc.string(),
      fc.string().map((text) => `https://${text}/a.mp4`),
      fc
        .constantFrom('https:', 'http:', '', 'data:', 'blob:https:')
        .chain((scheme) =>
          fc
            .tuple(fc.constantFrom(...hosts), fc.string())
            .map(([host, rest]) => `${scheme}//${host}/${rest}`),
        ),
    )
    const before = readingPolicy(empty).split('; ')
    fc.assert(
      fc.property(fc.array(address), (media) => {
        const directives = readingPolicy({ ...empty, media }).split('; ')
        const added = directives.filter((directive) => !before.includes(directive))
        expect(directives.filter((directive) => before.includes(directive))).toEqual(before)
        expect(added.length).toBeLessThan(2)
        for (const directive of added)
          expect(directive).toMatch(/^media-src( 'self'| https:\/\/[a-z\d.-]+(:\d+)?)+$/)
      }),
    )
  })
})

describe('the policy of a page on which visits are counted', () => {
  const analytics = { origin: 'https://stats.example.org', attributes: {} }

  it('admits the origin of the script, to load it and to report to, and nothing else', () => {
    const policy = readingPolicy({ ...empty, analytics })
    expect(policy).toContain(
      "default-src 'none'; script-src https://stats.example.org; connect-src 'self' https://stats.example.org; style-src",
    )
    const others = (text: string) => text.split('; ').filter((each) => !/^(script|connect)-src/.test(each))
    expect(others(policy)).toEqual(others(readingPolicy(empty)))
  })

  it('admits what has to run before it by its hash', () => {
    const policy = readingPolicy({ ...empty, analytics: { ...analytics, preamble: 'a()' } })
    expect(policy).toContain(`script-src https://stats.example.org '${sha256('a()')}';`)
  })

  it('keeps what a page needs', () => {
    const policy = readingPolicy({ ...empty, scripts: ['b()'], analytics })
    expect(policy).toContain(`script-src 'self' https://stats.example.org '${sha256('b()')}';`)
    expect(policy).toContain("connect-src 'self' https://stats.example.org;")
  })
})

describe('the policy of a preview', () => {
  it('runs what has the nonce alone', () => {
    expect(previewPolicy('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(previewPolicy('abc')).not.toMatch(/unsafe/)
  })
})
