import { describe, expect, it } from 'vitest'
import { toDirectory } from './address-table'
import { checkLedger, extendLedger, listUnlisted, parseLedger } from './ledger'
import type { SiteAddresses } from './site-addresses'

const site: SiteAddresses = {
  pages: ['/insights/', '/insights/articles/seals-explained/', '/insights/fa%C3%A7ade/'],
  moved: [['/insights/podcast/one/', '/first-episode/']],
  preview: { pages: [], moved: [] },
  hidden: new Map([['/insights/articles/quiet/', 'articles/quiet.md']]),
}
const directory = toDirectory({
  ...site,
  pages: [...site.pages, '/first-episode/'],
  redirects: [{ from: '/old/', isPattern: true, to: '/insights/articles/:splat', status: 308 }],
})
const ledger = (...lines: string[]) => parseLedger(lines.join('\n'))

describe('reading the ledger', () => {
  it('takes paths and addresses, in any spelling, and counts lines', () => {
    expect(
      parseLedger('\ufeff# a note\r\n\r\n/insights/fa%c3%a7ade\r\nhttps://a.example/insights/\n'),
    ).toEqual([
      { path: '/insights/fa%C3%A7ade/', line: 3 },
      { path: '/insights/', line: 4 },
    ])
  })
})

describe('checking the ledger', () => {
  it('is content where each address stands or redirects, and where there is no ledger', () => {
    const complete = ledger(...site.pages, '/insights/podcast/one/', '/old/seals-explained/', '/Insights')
    expect(checkLedger(complete, site, directory)).toEqual([])
    expect(checkLedger(undefined, site, directory)).toEqual([])
  })

  it('names each address that leads nowhere, and what to add', () => {
    const told = checkLedger(
      ledger(...site.pages, '/insights/articles/seals-explaned/', '/insights/articles/quiet/', '/old/gone/'),
      site,
      directory,
    )
    expect(told.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['fault', 4, '/insights/articles/seals-explaned/ was published, and nothing stands there any more.'],
      [
        'fault',
        5,
        '/insights/articles/quiet/ was published, and nothing stands there any more: articles/quiet.md is not public.',
      ],
      ['fault', 6, '/old/gone/ was published, and nothing stands there any more.'],
    ])
    expect(told[0]?.hint).toContain(
      '- from: /insights/articles/seals-explaned/\n        to: /insights/articles/seals-explained/',
    )
    expect(told[2]?.hint).toContain('to: /insights/')
  })

  it('reminds of addresses that are not in it yet', () => {
    const told = checkLedger(ledger('/insights/'), site, directory)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ severity: 'warning', file: 'published-urls.txt' })
    expect(told[0]?.message).toContain('/insights/articles/seals-explained/ and 1 more')
  })
})

describe('keeping the ledger', () => {
  it('adds what is new and changes no line', () => {
    const before = '# mine\n/insights/\n/insights/gone/\n'
    const added = listUnlisted(parseLedger(before), site)
    expect(added).toEqual(['/insights/articles/seals-explained/', '/insights/fa%C3%A7ade/'])
    const after = extendLedger(before, added)
    expect(after).toBe(`${before}${added.join('\n')}\n`)
    expect(listUnlisted(parseLedger(after), site)).toEqual([])
  })

  it('starts one that says what it is', () => {
    const text = extendLedger(undefined, ['/insights/'])
    expect(text).toMatch(/^# Every address/)
    expect(parseLedger(text).map(({ path }) => path)).toEqual(['/insights/'])
  })
})
