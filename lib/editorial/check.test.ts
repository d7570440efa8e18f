import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from './check'
import { countLeavingLinks } from './document-links'
import { findIn, toSample, toSampleLibrary } from './sample-library'

describe('checking a document', () => {
  it('names the place, what is wrong and what to do', async () => {
    const [finding] = await findIn({
      body: '## A section\n\nSee [the table](#gone).\n',
      fields: { check_ignore: ['text-short'] },
    })
    expect(finding).toMatchObject({
      severity: 'error',
      rule: 'link-dead',
      file: 'articles/seals.md',
      field: 'text',
      message: 'No heading on this page has the anchor #gone.',
    })
    expect(finding?.hint).toMatch(/\.$/)
  })

  it('counts lines in the editor’s own file, for fields and for text', async () => {
    const found = await findIn({
      fields: { title: 'o'.repeat(61), seo: { description: 'd'.repeat(100) } },
      body: 'x\n\n#### y',
    })
    const lines = Object.fromEntries(found.map(({ rule, line }) => [rule, line]))
    expect(lines['title-length']).toBe(2)
    expect(lines['heading-skipped']).toBe(16)
  })

  it('points to the group where a field is missing', async () => {
    const [finding] = await findIn({ fields: { cta: { headline: 'Ask us', url: '/contact/' } } })
    expect(finding).toMatchObject({ field: 'cta.label', line: 12 })
  })

  it('marks what the document suppresses, and nothing else', async () => {
    const spoiled = { body: '# One\n\n#### Four\n' }
    const active = await findIn(spoiled)
    const found = await findIn({ ...spoiled, fields: { check_ignore: ['heading-skipped', 'text-short'] } })
    expect(found.map(({ rule }) => rule)).toEqual(active.map(({ rule }) => rule))
    expect(found.filter(({ suppressed }) => suppressed).map(({ rule }) => rule)).toEqual([
      'heading-skipped',
      'text-short',
    ])
  })

  it('works for a document that is not in the library yet', async () => {
    const library = await toSampleLibrary([])
    expect(checkDocument(toSample({ body: '# New' }), library).map(({ rule }) => rule)).toContain(
      'heading-title-level',
    )
  })

  it('has something to say of any text, and never fails', async () => {
    const library = await toSampleLibrary([])
    const piece = fc.constantFrom(
      '# ',
      '## Q: ',
      'A: ',
      '**',
      '[x](',
      '![',
      ')',
      '<p>',
      '</p>',
      '\n\n',
      '`',
      'http://a.b/',
      '#a',
    )
    const markdown = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
    fc.assert(
      fc.property(markdown, (pieces) => {
        const body = pieces.join('')
        const lastLine = toSample().bodyLine + body.split('\n').length
        for (const { line, message, hint } of checkDocument(toSample({ body }), library)) {
          expect(line ?? 1).toBeGreaterThan(0)
          expect(line ?? 1).toBeLessThanOrEqual(lastLine)
          expect(message).toMatch(/[.!?]$/)
          expect(hint).not.toBe('')
        }
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})

describe('links that lead out', () => {
  it('are those to other sites and to the agency’s other pages, buttons included', async () => {
    const links = [
      'https://example.com/',
      '/services/',
      '/insights/',
      '#x',
      'mailto:ada@example.com',
      '/img/a.pdf',
    ]
    const document = toSample({ body: links.map((href) => `[a](${href})`).join(' ') })
    expect(countLeavingLinks(document, await toSampleLibrary([document]))).toBe(3)
  })
})
