import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '@/lib/diagnostics/finding'
import { toBytes } from './bytes'
import { toFindingViews } from './finding-views'
import { toVerdict } from './verdict'

vi.mock('server-only', () => ({}))

const finding = (given: Partial<Finding>): Finding => ({
  severity: 'warning',
  file: 'articles/a.md',
  message: 'Something is so.',
  hint: 'Do this.',
  ...given,
})

describe('toVerdict', () => {
  it('says that a document is ready only where nothing must be fixed', () => {
    expect(toVerdict([])).toEqual({ isReady: true, words: 'Ready to publish' })
    expect(toVerdict([finding({})])).toEqual({
      isReady: true,
      words: 'Ready to publish, with one thing to consider',
    })
    expect(toVerdict([finding({ severity: 'error' }), finding({})]).words).toBe(
      'Not ready yet: one thing to fix first',
    )
    expect(toVerdict([finding({ severity: 'fault' }), finding({ severity: 'error' })])).toMatchObject({
      isReady: false,
      words: 'Not ready yet: 2 things to fix first',
    })
  })

  it('says of a published one what is to be done', () => {
    expect(toVerdict([], true).words).toBe('Published')
    expect(toVerdict([finding({})], true).words).toBe('Published, with one thing to consider')
    expect(toVerdict([finding({ severity: 'error' })], true)).toEqual({
      isReady: false,
      words: 'Published, with one thing to fix',
    })
  })

  it('says so where nothing has been checked yet', () => {
    expect(toVerdict(undefined)).toEqual({
      isReady: false,
      words: 'Not checked yet: look again in some seconds',
    })
  })

  it('passes over what is suppressed', () => {
    expect(toVerdict([finding({ severity: 'error', suppressed: true })]).isReady).toBe(true)
  })
})

const everything = () => true

describe('toFindingViews', () => {
  it('names no other document that the reader may not know of', () => {
    const named = finding({
      message: 'As in articles/b.md and articles/c.md.',
      others: ['articles/b.md', 'articles/c.md'],
    })
    const messages = (mayName: (file: string) => boolean) =>
      toFindingViews([named], '/page/', mayName).map(({ message, hint }) => `${message} ${hint}`)
    expect(messages(everything)).toEqual(['As in articles/b.md and articles/c.md. Do this.'])
    expect(messages((file) => file === 'articles/b.md')).toEqual([
      'Something here has to do with another document, which is not published. The person who sent you the link sees which, and what to do.',
    ])
  })

  it('puts the worst first, then what comes first in the file', () => {
    const views = toFindingViews(
      [
        finding({ line: 9, message: 'c' }),
        finding({ line: 4, message: 'b' }),
        finding({ severity: 'error', line: 20, message: 'a' }),
        finding({ suppressed: true }),
      ],
      '/page/',
      everything,
    )
    expect(views.map(({ message }) => message)).toEqual(['a', 'b', 'c'])
    expect(views.map(({ label }) => label)).toEqual(['Fix', 'Consider', 'Consider'])
  })

  it.each([
    [{ field: 'text', line: 12 }, '/page/#line-12'],
    [{ field: 'text' }, undefined],
    [{ field: 'jumbotron.img', line: 4 }, '/page/#_hero'],
    [{ field: 'intro' }, '/page/#_lead'],
    [{ field: 'cta.url' }, '/page/#first-step'],
    [{ field: 'topics' }, '/page/#_topics'],
    [{ field: 'seo.description' }, '#_search'],
    [{ field: 'title' }, '#_search'],
    [{ field: 'thumbnail' }, '#_card'],
    [{ field: 'open_graph_img' }, '#_social'],
    [{ field: 'check_ignore' }, undefined],
  ])('shows %j at %s', (given, href) => {
    expect(toFindingViews([finding(given)], '/page/', everything)[0]?.href).toBe(href)
  })
})

describe('toBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [48_300, '48 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [1_234_567, '1.2 MB'],
  ])('words %i as %s', (bytes, words) => {
    expect(toBytes(bytes)).toBe(words)
  })
})
