import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { canaries } from './sites/canaries'
import { siteDirs } from './sites/sites'
import { ask } from './support/ask'
import { readContent } from './support/content-folder'
import { expect, servedTest as test } from './support/test'

/** Ways to misspell an address, one by one and all at once. */
const misspellings: Record<string, (path: string) => string> = {
  'without its slash': (address) => address.replace(/\/$/, ''),
  'in capitals': (address) => address.replaceAll(/(%[0-9a-f]{2})|[a-z]/gi, (letter) => letter.toUpperCase()),
  'with doubled slashes': (address) => address.replaceAll('/', '//'),
  'with encoded letters': (address) => address.replaceAll('s', '%73').replaceAll('-', '%2d'),
  'in every way': (address) =>
    `/${address.replace(/\/$/, '').replaceAll('/', '/%2F/').replaceAll('t', '%74').replaceAll('n', 'N')}`,
}

test('every address has one true spelling, and the others lead to it at once', async ({ crawl, baseURL }) => {
  for (const address of crawl.pages.keys())
    for (const [how, misspell] of Object.entries(misspellings)) {
      const target = `${misspell(address)}?b=%2F&a=//x`
      const { status, location } = await ask(baseURL, target)
      expect.soft([status, location], `${target}, ${how}`).toEqual([308, `${address}?b=%2F&a=//x`])
    }
})

test('no address leads off the site', async ({ baseURL }) => {
  const hosts = [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/%2Fevil.example',
    '/%5C%5Cevil.example',
  ]
  const actions = hosts.flatMap((host) => [
    host,
    `${host}/`,
    `${host}/..`,
    `${host}/insights/`,
    `${host}/%2e%2e/`,
  ])
  for (const target of actions) {
    const { location } = await ask(baseURL, target)
    expect.soft(new URL(location || '/', 'http://own.invalid').host, target).toBe('own.invalid')
    expect.soft(location, target).not.toMatch(/^.[/\\]/)
  }
})

test('files are left as they are', async ({ crawl, baseURL }) => {
  const assets = [...crawl.pages.values()].flatMap(
    ({ html }) => html.match(/\/_next\/static\/[^"\\)]+\.woff2/g) ?? [],
  )
  expect(assets.length).toBeGreaterThan(0)
  for (const file of ['/img/logo.png', '/icon.svg', '/manifest.webmanifest', ...new Set(assets)])
    expect((await ask(baseURL, file)).status, file).toBe(200)
})

test('the address of what is not public is an address like any other', async ({ site, baseURL }) => {
  const hidden = readContent(site).filter((file) => !file.isPublic)
  expect(hidden.length).toBeGreaterThan(0)
  for (const { file, permalink, isWithdrawn } of hidden) {
    const [folder, name = ''] = file.replace(/\.md$/, '').split('/')
    for (const address of [`/insights/${folder}/${name}`, ...(permalink ? [`/${permalink}`] : [])])
      for (const target of [address, `${address}/`, address.toUpperCase(), `/${address}/`]) {
        const { status, location } = await ask(baseURL, target)
        expect([status, location], target).toEqual([isWithdrawn ? 410 : 404, ''])
      }
  }
})

test('what was ever published is still found', async ({ site, baseURL }) => {
  const ledger = path.join(siteDirs[site], 'content/published-urls.txt')
  expect(existsSync(ledger)).toBe(true)
  const lines = readFileSync(ledger, 'utf8').split(/\r?\n/)
  const addresses = lines.filter((line) => line !== '' && !line.startsWith('#'))
  expect(addresses.length).toBeGreaterThan(5)
  for (const address of addresses) {
    const { pathname } = new URL(address, baseURL)
    const response = await fetch(baseURL + pathname)
    expect(response.status, address).toBe(/\/(retired-|a-withdrawn-)/.test(pathname) ? 410 : 200)
  }
})

test('a build has recorded every address that it published, and none that is not public', async ({
  crawl,
  site,
}) => {
  const ledger = readFileSync(path.join(siteDirs[site], 'content/published-urls.txt'), 'utf8')
  const lines = ledger.split(/\r?\n/).map((line) => new URL(line, 'https://own.invalid').pathname)
  const published = [...crawl.pages.keys()].filter(
    (each) => !/\/page\/\d+\/$/.test(each) && !each.startsWith('/insights/search/'),
  )
  for (const address of published) expect(lines.filter((line) => line === address)).toEqual([address])
  for (const { word } of canaries) expect(ledger).not.toContain(word)
})

test('the address that the old site gave a file leads to its document at once', async ({ site, baseURL }) => {
  const named = readContent(site).filter(({ file, isPublic }) => isPublic && file.split('/').length === 2)
  expect(named.length).toBeGreaterThan(10)
  for (const { file, title } of named) {
    const address = `/insights/${file.replace(/\.md$/, '')}/`
    for (const target of [
      encodeURI(address),
      encodeURI(address).slice(0, -1),
      encodeURI(address.toUpperCase()),
    ]) {
      const first = await ask(baseURL, target)
      const last = first.status === 308 ? await ask(baseURL, first.location) : first
      expect([last.status, last.text.includes('<h1')], `${target}: ${title}`).toEqual([200, true])
    }
  }
})

test('a mistyped address gets 404, a place in caches for seconds only, and the page that was meant', async ({
  crawl,
  baseURL,
}) => {
  const [meant = ''] = [...crawl.pages.keys()].filter((each) =>
    /^\/insights\/articles\/[^/]{12,}\/$/.test(each),
  )
  const mistyped = meant.replace(/.(.)\/$/, '$1').replace('articles', 'article')
  const { status, headers, text } = await ask(baseURL, mistyped)
  expect(status).toBe(404)
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=5')
  expect(text).toMatch(/<meta name="robots" content="noindex/)
  const [, guesses = ''] = /What you may have meant([\s\S]*?)<\/ol>/.exec(text) ?? []
  expect(guesses).toContain(`href="${meant}"`)
})

test('any address is answered, however long or strange', async ({ baseURL }) => {
  const strange = [
    '/%',
    '/%zz/',
    '/%00/',
    '/%ff/',
    '/..%2f..%2f',
    '/%25252525',
    '/?',
    '/;/',
    "/'/",
    `/${'%25'.repeat(2500)}`,
  ]
  for (const target of [...strange, `/${'a-'.repeat(4000)}`, `/${'/'.repeat(4000)}x`]) {
    const { status } = await ask(baseURL, target)
    expect([307, 308, 400, 404], target.slice(0, 40)).toContain(status)
  }
})
