import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRedirects } from './check-redirects'
import { movedForGood, type Redirect, toSpelling } from './redirect'
import { toSiteAddresses } from './site-addresses'
import { toRedirectLookup } from './site-lookup'

const path = fc
  .array(fc.constantFrom('a', 'B', 'ab', '%C3%A4'), { maxLength: 3 })
  .map((all) => ['', ...all, ''].join('/'))

describe('the lookup of redirects', () => {
  it('finds the first that takes a path up, as reading the file from its top would', () => {
    const drawn = fc.array(fc.record({ from: path, isPattern: fc.boolean() }), { maxLength: 12 })
    fc.assert(
      fc.property(drawn, path, fc.boolean(), (list, asked, isFolder) => {
        const redirects = list.map(
          (each, at): Redirect => ({ ...each, to: '/', status: movedForGood, line: at }),
        )
        const spelling = toSpelling(asked)
        const first = redirects.find(({ from, isPattern }) =>
          isPattern ? spelling.startsWith(toSpelling(from)) : !isFolder && toSpelling(from) === spelling,
        )
        expect(toRedirectLookup(redirects).findFirst(spelling, isFolder)).toBe(first)
      }),
    )
  })
})

describe('the check of redirects', () => {
  it('takes no longer for each of them in a large site', () => {
    const paths = Array.from({ length: 10_000 }, (_, at) => `/insights/articles/piece-${at}/`)
    const placedFiles = paths.map((each, at) => ({
      file: `articles/piece-${at}.md`,
      path: each,
      isKeptBack: false,
      document: { fields: { date: '2024-01-01' } },
    }))
    const site = { ...toSiteAddresses(placedFiles, new Date('2026-01-01T12:00:00Z')), isFile: () => false }
    const redirects = Array.from(
      { length: 200 },
      (_, at): Redirect => ({
        from: `/old/${at}/`,
        isPattern: at % 10 === 0,
        to: paths[at * 31] ?? '',
        status: movedForGood,
        line: at + 1,
      }),
    )
    const start = process.cpuUsage()
    expect(checkRedirects(redirects, site)).toEqual([])
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(4000)
  })
})
