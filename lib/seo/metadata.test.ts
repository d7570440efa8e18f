import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { toSafeAddress } from '@/lib/site/addresses/safe-address'
import { type Audience, everybody, marketers } from '@/lib/site/audience'
import { factsOfDocument, toMetadata } from './metadata'

vi.mock('server-only', () => ({}))

const _raw = {
  sourceFilePath: '',
  sourceFileName: '',
  sourceFileDir: '',
  contentType: 'markdown',
  flattenedPath: '',
} as const
const origin = 'http://localhost:3000'

function withCanonical(canonical: string): DocumentSummary {
  return {
    _id: 'articles/a.md',
    type: 'Article',
    title: 'A title',
    short_description: 'A teaser.',
    post_type: 'article',
    date: '2026-01-15',
    path: '/insights/articles/a/',
    fileNamePath: '/insights/articles/a/',
    slug: 'a',
    source: 'a',
    collection: 'articles',
    body_line: 1,
    facts: { words: 0, questions: 0 },
    seo: { _id: '', _raw, type: 'Seo', canonical },
  }
}

beforeEach(() => {
  vi.stubEnv('SITE_URL', origin)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the address at which a text was first published', () => {
  it.each([
    ['https://example.com/straße/設備/', 'https://example.com/stra%C3%9Fe/%E8%A8%AD%E5%82%99/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.com/a b?c=“d”#é', 'https://example.com/a%20b?c=%E2%80%9Cd%E2%80%9D#%C3%A9'],
    ['https://example.com/</script >', 'https://example.com/%3C/script%20%3E'],
    ['/insights/articles/first/', `${origin}/insights/articles/first/`],
  ])('%s is stated as %s', async (written, stated) => {
    expect((await factsOfDocument(withCanonical(written))).canonical).toBe(stated)
  })

  it('fits into a header, with any address that an editor may write', async () => {
    const address = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((path) => `https://example.com/${path}`),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('https:', 'mailto:', '/', 'ü', '設', '#', '?', 'a') }),
    )
    await fc.assert(
      fc.asyncProperty(address, async (written) => {
        const safe = toSafeAddress(written)
        fc.pre(safe !== undefined)
        const { canonical } = await factsOfDocument(withCanonical(safe))
        expect(canonical).toMatch(/^[\x21-\x7e]+$/)
      }),
    )
  })
})

describe('a page that will be taken back', () => {
  const metadataOf = async (fields: Partial<DocumentSummary>, audience: Audience = everybody) =>
    toMetadata(await factsOfDocument({ ...withCanonical(''), ...fields }), audience)

  it.each([
    ['its day', { unpublish: '2026-07-04' }, '2026-07-04T05:00:00.000Z'],
    [
      'its minute',
      { unpublish: '2026-07-04', withdrawn_at: '2026-07-04T17:30:00.000Z' },
      '2026-07-04T17:30:00.000Z',
    ],
  ] as const)('tells search engines and networks %s', async (_, fields, instant) => {
    expect(await metadataOf(fields)).toMatchObject({
      robots: { index: true, unavailable_after: instant },
      openGraph: { type: 'article', expirationTime: instant },
    })
  })

  it('alone says so, and to nobody who previews', async () => {
    const stays = JSON.stringify(await metadataOf({}))
    expect(stays).not.toMatch(/unavailable_after|expirationTime/)
    expect(JSON.stringify(await metadataOf({ unpublish: '2026-07-04' }, marketers))).not.toContain('2026-07')
  })
})
