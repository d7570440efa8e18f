import { test as base, expect } from '@playwright/test'
import { addressOf, observerOf, type SiteName, siteVariables } from '../sites/sites'
import { askForCrawl, type Crawl } from './crawl'
import { Reader } from './reader'

type Fixtures = {
  /** The visitor: what is on the screen, by role and name. */
  reader: Reader
  /** Fails the test when the browser met an error, a failed request or another host. */
  quiet: undefined
  /** Origins of other hosts that a test has invited, so that `quiet` accepts them. */
  invited: string[]
  /** Statuses of answers that a test provokes, so that `quiet` accepts them. */
  provoked: number[]
}

type WorkerFixtures = {
  /** The site that is visited. */
  site: SiteName
  /** Scheme, host and port at which the site answers. */
  origin: string
  /** Scheme and host that the site states as its public address. */
  siteUrl: string
  /** Everything that the site serves. */
  crawl: Crawl
}

/** For what is served: no browser is started. */
export const servedTest = base.extend<object, WorkerFixtures>({
  site: ['shipped', { option: true, scope: 'worker' }],
  origin: [async ({ site }, use) => use(addressOf(site)), { scope: 'worker' }],
  siteUrl: [async ({ site }, use) => use(siteVariables[site].SITE_URL), { scope: 'worker' }],
  crawl: [
    async ({ site }, use) => use(await askForCrawl(`${observerOf('crawler')}/${site}`)),
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(addressOf(site)),
})

/** For what a visitor meets in a browser. */
export const test = servedTest.extend<Fixtures>({
  provoked: async ({ browserName: _ }, use) => use([]),
  invited: async ({ browserName: _ }, use) => use([]),
  reader: async ({ page }, use) => use(new Reader(page)),
  quiet: [
    async ({ context, baseURL, provoked, invited, javaScriptEnabled }, use) => {
      const troubles: string[] = []
      context.on('console', (message) => {
        const isProvoked = provoked.some((status) => message.text().includes(`status of ${status}`))
        if (message.type() === 'error' && !isProvoked) troubles.push(`console: ${message.text()}`)
      })
      context.on('weberror', (error) => troubles.push(`page: ${error.error().message}`))
      context.on('request', (request) => {
        const isOwn = baseURL !== undefined && request.url().startsWith(baseURL)
        const isInvited = invited.some((origin) => request.url().startsWith(`${origin}/`))
        if (!isOwn && !isInvited && !/^(data|about):/.test(request.url()))
          troubles.push(`another host: ${request.url()}`)
      })
      context.on('response', (response) => {
        const status = response.status()
        if (status >= 400 && !provoked.includes(status)) troubles.push(`${status}: ${response.url()}`)
      })
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText
        const isSwitchedOff = reason === 'csp' && javaScriptEnabled === false
        if (reason !== 'net::ERR_ABORTED' && !isSwitchedOff)
          troubles.push(`failed: ${request.url()} ${reason}`)
      })
      await use(undefined)
      expect(troubles, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
