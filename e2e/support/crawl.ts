import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { attribute, named } from './markup'
import { readPage, type ServedPage } from './served-page'

/** Addresses that are tried without a link. */
const startPages = ['/', '/insights/', '/insights/articles/', '/insights/videos/', '/insights/podcast/']
const machineFiles = [
  '/sitemap.xml',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/robots.txt',
  '/llms.txt',
  '/manifest.webmanifest',
]

/** All that a visitor and a search engine can reach. */
export type Crawl = {
  /** Documents by path. */
  pages: Map<string, ServedPage>
  /** Everything else that was sent: payloads of client navigation, scripts, feeds; text by address. */
  payloads: Map<string, string>
  /** Links of the site to itself that do not lead to a page, with the page that has them. */
  broken: string[]
}

/** The pages of documents, rather than of lists. */
export function documentsOf(pages: Crawl['pages']): ServedPage[] {
  return [...pages.values()].filter((page) => page.meta('og:type')[0] === 'article')
}

/** A crawl as it goes from the process that has made it to those of the tests. */
type SentCrawl = { pages: [path: string, html: string][]; payloads: [string, string][]; broken: string[] }

/**
 * Serves what each site serves, which is crawled once, when a test first asks for it.
 *
 * @param addressOf Where the site of such a name answers.
 * @returns Its address, below which each site is by its name.
 */
export async function startCrawler(addressOf: (site: string) => string) {
  const crawls = new Map<string, Promise<string>>()
  const server = createServer(async (request, response) => {
    const site = request.url?.slice(1) ?? ''
    const crawl = crawls.get(site) ?? crawlSite(addressOf(site)).then((sent) => JSON.stringify(sent))
    crawls.set(site, crawl)
    response.end(await crawl.catch((error) => response.writeHead(500) && String(error)))
  })
  server.listen(0, '127.0.0.1')
  // Nothing waits for it to end.
  server.unref()
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, end: () => server.close() }
}

/** @param address Of a site, below that of the crawler. */
export async function askForCrawl(address: string): Promise<Crawl> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(await response.text())
  const { pages, payloads, broken }: SentCrawl = await response.json()
  return {
    pages: new Map(pages.map(([path, html]) => [path, readPage(path, html)])),
    payloads: new Map(payloads),
    broken,
  }
}

/** Follows every link of a site to itself, from its front on. */
async function crawlSite(origin: string): Promise<SentCrawl> {
  const pages = new Map<string, ServedPage>()
  const broken: string[] = []
  const seen = new Set<string>()
  const follow = async (path: string, from: string): Promise<void> => {
    if (seen.has(path)) return
    seen.add(path)
    const response = await fetch(origin + path)
    const text = await response.text()
    const finalPath = new URL(response.url).pathname
    if (!response.ok) {
      if (from !== '') broken.push(`${path} (${response.status}) on ${from}`)
      return
    }
    if (!response.headers.get('content-type')?.startsWith('text/html')) return
    seen.add(finalPath)
    const page = readPage(finalPath, text)
    pages.set(finalPath, page)
    for (const href of page.hrefs)
      if (href.startsWith('/')) await follow(new URL(href, origin).pathname, finalPath)
  }
  for (const page of startPages) await follow(page, '')
  return {
    pages: [...pages].map(([path, { html }]) => [path, html]),
    payloads: await collectPayloads(origin, [...pages.values()]),
    broken,
  }
}

async function collectPayloads(origin: string, pages: ServedPage[]): Promise<[string, string][]> {
  const payloads = new Map<string, string>()
  const note = async (address: string, headers: HeadersInit = {}) => {
    const response = await fetch(origin + address, { headers })
    payloads.set(`${address} ${JSON.stringify(headers)}`, await response.text())
  }
  const scripts = new Set<string>()
  for (const page of pages) {
    await note(page.path, { RSC: '1' })
    for (const script of named(page.tree, 'script')) scripts.add(attribute(script, 'src'))
  }
  for (const address of [...scripts].filter((src) => src.startsWith('/'))) await note(address)
  for (const address of machineFiles) await note(address)
  return [...payloads]
}
