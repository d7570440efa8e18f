import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkLedger, ledgerFile, parseLedger, readLedger, recordPublished } from './ledger'
import { toRouteTable } from './route-table'
import type { SiteAddresses } from './site-addresses'

const site: SiteAddresses = {
  pages: ['/insights/', '/insights/articles/seals-explained/', '/insights/fa%C3%A7ade/'],
  feeds: [],
  moved: [['/insights/podcast/one/', '/first-episode/']],
  withdrawn: ['/insights/articles/last-years-fair/'],
  leaving: new Set(),
  preview: { pages: [], moved: [] },
  hidden: new Map([['/insights/articles/quiet/', 'articles/quiet.md']]),
}
const routes = toRouteTable({
  ...site,
  pages: [...site.pages, '/first-episode/'],
  redirects: [
    { from: '/old/', isPattern: true, to: '/insights/articles/:splat', status: 308 },
    { from: '/retired/', isPattern: false, status: 410 },
  ],
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
  it('is content where each address is found, redirects or is retired, and where there is no ledger', () => {
    const complete = ledger(
      ...site.pages,
      '/insights/podcast/one/',
      '/old/seals-explained/',
      '/Insights',
      '/retired',
    )
    expect(checkLedger(complete, site, routes)).toEqual([])
    expect(checkLedger(undefined, site, routes)).toEqual([])
  })

  it('names each address that leads nowhere, and what to add', () => {
    const faults = checkLedger(
      ledger(...site.pages, '/insights/articles/seals-explaned/', '/insights/articles/quiet/', '/old/gone/'),
      site,
      routes,
    )
    expect(faults.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['fault', 4, '/insights/articles/seals-explaned/ was published, and there is nothing any more.'],
      [
        'fault',
        5,
        '/insights/articles/quiet/ was published, and there is nothing any more: articles/quiet.md is not public.',
      ],
      ['fault', 6, '/old/gone/ was published, and there is nothing any more.'],
    ])
    expect(faults[0]?.hint).toContain(
      '- from: /insights/articles/seals-explaned/\n        to: /insights/articles/seals-explained/',
    )
    expect(faults[2]?.hint).toContain('to: /insights/')
  })
})

describe('keeping the ledger', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ledger-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const read = () => readFile(path.join(folder, ledgerFile), 'utf8')

  it('adds what is new, changes no line, and then has nothing to add', async () => {
    const before = '# mine\r\n/insights/\n/insights/gone/\n'
    await writeFile(path.join(folder, ledgerFile), before)
    const added = await recordPublished(folder, [...site.pages, '/insights/articles/page/2/'])
    expect(added).toEqual(['/insights/articles/seals-explained/', '/insights/fa%C3%A7ade/'])
    expect(await read()).toBe(`${before}${added.join('\n')}\n`)
    expect(await recordPublished(folder, site.pages)).toEqual([])
    expect(await read()).toBe(`${before}${added.join('\n')}\n`)
  })

  it('starts one that says what it is', async () => {
    await recordPublished(folder, ['/insights/'])
    expect(await read()).toMatch(/^# Every address/)
    expect((await readLedger(folder))?.map((entry) => entry.path)).toEqual(['/insights/'])
  })

  it('never takes an address out', async () => {
    const address = fc.stringMatching(/^\/[a-z]{1,3}\/$/)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(address), { maxLength: 4 }), async (publications) => {
        await rm(path.join(folder, ledgerFile), { force: true })
        for (const pages of publications) await recordPublished(folder, pages)
        const recorded = (await readLedger(folder))?.map((entry) => entry.path) ?? []
        expect([...recorded].sort()).toEqual([...new Set(publications.flat())].sort())
      }),
      { numRuns: 30 },
    )
  })

  it('says when it cannot be written', async () => {
    const file = path.join(folder, 'no-folder')
    await writeFile(file, '')
    await expect(recordPublished(file, ['/insights/'])).rejects.toThrow()
  })
})
