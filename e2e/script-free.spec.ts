import { attribute, named } from './support/markup'
import { readPage } from './support/served-page'
import { expect, servedTest as test } from './support/test'

const others = [
  '/nothing/',
  '/insights/nothing/',
  '/insights/search/',
  '/insights/search/?q=seal',
  '/missing/broken/',
]

test('no public page has a script, nor needs one', async ({ crawl, origin }) => {
  const pages = [...crawl.pages.values()]
  for (const path of others) pages.push(readPage(path, await (await fetch(origin + path)).text()))
  expect(pages.length).toBeGreaterThan(20)
  for (const { path, tree, html } of pages) {
    const scripts = named(tree, 'script').filter(
      (script) => attribute(script, 'type') !== 'application/ld+json',
    )
    expect(scripts, path).toEqual([])
    const hints = named(tree, 'link').filter((link) => attribute(link, 'as') === 'script')
    expect(hints, path).toEqual([])
    expect(html, path).not.toMatch(/<!--|<template|__next_f|self\.__/)
    expect(html, path).toMatch(/<\/html>$/)
  }
})

test('every public page is answered with the same policies', async ({ crawl, origin }) => {
  for (const path of [...crawl.pages.keys(), ...others]) {
    const { headers } = await fetch(origin + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'none';/)
    expect(policy, path).not.toMatch(/unsafe|\*/)
    const hasPlayer = crawl.pages.get(path)?.html.includes('<iframe') ?? false
    expect(policy.includes('frame-src'), path).toBe(hasPlayer)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('strict-transport-security'), path).toMatch(/max-age=\d{8}/)
    expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy'), path).toContain('geolocation=()')
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin')
    expect(headers.get('cache-control'), path).toMatch(/^public, max-age=0, s-maxage=\d/)
    expect(headers.get('vary'), path).toBe('Accept-Encoding')
    expect(headers.get('set-cookie'), path).toBeNull()
  }
})

test('every public page is whole in every coding', async ({ crawl, origin }) => {
  for (const path of crawl.pages.keys()) {
    const answers = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (coding) => {
        const { headers, text } = await get(origin + path, coding)
        expect(headers.get('content-encoding') ?? 'identity', path).toBe(coding)
        return { tag: headers.get('etag') ?? '', text }
      }),
    )
    for (const { text } of answers)
      expect(text === answers[0]?.text && text.endsWith('</html>'), path).toBe(true)
    expect(new Set(answers.map(({ tag }) => tag)).size, path).toBe(3)
  }
})

/** What is compressed is uncompressed on its way in. */
async function get(url: string, coding: string) {
  const response = await fetch(url, { headers: { 'accept-encoding': coding } })
  return { headers: response.headers, text: await response.text() }
}
