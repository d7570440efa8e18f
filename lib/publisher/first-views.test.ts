import { describe, expect, it, vi } from 'vitest'
import { keepFirstViews, listPictures } from './first-views'

const now = new Date('2026-11-26T12:00:00Z')
const always = () => true
const piece = (name: string, fields: object = {}) => ({
  path: `/insights/articles/${name}/`,
  source: name,
  date: '2026-01-01' as const,
  ...fields,
})
const candidates = (name: string) =>
  [400, 828, 1440, 4800].map((width) => `/img/${name}?w=${width} ${width}w`).join(', ')
const page = (name: string) =>
  `<img srcset="${candidates(`${name}-hero`)}" fetchPriority="high"><img srcset="${candidates('thumb')}"><img src="/img/plain">`
const setUp = () => {
  const ask = vi.fn(
    async (address: string): Promise<string | undefined> => page(address.split('/')[3] || 'front'),
  )
  return {
    ask,
    addresses: () => ask.mock.calls.map(([address]) => address),
    askForFirstViews: keepFirstViews(ask),
  }
}

describe('the pictures of a page that its first readers get', () => {
  it('are the widest of the hero that is usual and those of lists, each once', () => {
    const lists = ['/img/thumb?w=400', '/img/thumb?w=828']
    expect(listPictures(page('a') + page('a'))).toEqual(['/img/a-hero?w=1440', ...lists])
    expect(listPictures('<p>No pictures</p>')).toEqual([])
  })
})

describe('what readers ask for first', () => {
  it('is asked for once, and again where a piece has changed', async () => {
    const { ask, addresses, askForFirstViews } = setUp()
    expect(await askForFirstViews([piece('a')], now, always)).toBe(4)
    expect(addresses()).toEqual([
      ...['/insights/', '/img/front-hero?w=1440', '/img/thumb?w=400', '/img/thumb?w=828'],
      ...['/insights/articles/a/', '/img/a-hero?w=1440'],
    ])
    ask.mockClear()
    expect(await askForFirstViews([piece('a')], now, always)).toBe(0)
    expect(ask).not.toHaveBeenCalled()
    await askForFirstViews([piece('a', { source: 'changed' })], now, always)
    expect(addresses()).toEqual(['/insights/', '/insights/articles/a/'])
  })

  it('is nothing that is not public, and of many pieces the newest', async () => {
    const { addresses, askForFirstViews } = setUp()
    const hidden = [piece('draft', { private: true }), piece('later', { date: '2027-01-01' })]
    await askForFirstViews(
      [...hidden, ...Array.from({ length: 30 }, (_, at) => piece(`n${at}`))],
      now,
      always,
    )
    const pages = addresses().filter((address) => address.startsWith('/insights/'))
    expect(pages).toHaveLength(25)
    expect(pages.join()).not.toMatch(/draft|later|n24/)
  })

  it('waits while an edit does, and comes when it is asked again', async () => {
    const { ask, addresses, askForFirstViews } = setUp()
    await askForFirstViews([piece('a')], now, () => ask.mock.calls.length < 2)
    expect(addresses()).toEqual(['/insights/', '/img/front-hero?w=1440'])
    ask.mockClear()
    await askForFirstViews([piece('a')], now, always)
    expect(addresses()).not.toContain('/img/front-hero?w=1440')
    expect(addresses()).toContain('/img/a-hero?w=1440')
  })

  it('waits for a server that is only just starting', async () => {
    vi.useFakeTimers()
    const { ask, askForFirstViews } = setUp()
    ask.mockResolvedValueOnce(undefined)
    const asking = askForFirstViews([piece('a')], now, always)
    await vi.runAllTimersAsync()
    expect(await asking).toBe(4)
    vi.useRealTimers()
  })
})
