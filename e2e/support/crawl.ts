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

/** Follows every link of a site to itself, from its front on. */
export async function crawlSite(origin: string): Promise<Crawl> {
  const crawl: Crawl = { pages: new Map(), payloads: new Map(), broken: [] }
  const seen = new Set<string>()
  const follow = async (path: string, from: string): Promise<void> => {
    if (seen.has(path)) return
    seen.add(path)
    const response = await fetch(origin + path)
    const text = await response.text()
    const finalPath = new URL(response.url).pathname
    if (!response.ok) {
      if (from !== '') crawl.broken.push(`${path} (${response.status}) on ${from}`)
      return
    }
    if (!response.headers.get('content-type')?.startsWith('text/html')) return
    seen.add(finalPath)
    const page = readPage(finalPath, text)
    crawl.pages.set(finalPath, page)
    for (const href of page.hrefs)
      if (href.startsWith('/')) await follow(new URL(href, origin).pathname, finalPath)
  }
  for (const page of startPages) await follow(page, '')
  await collectPayloads(origin, crawl)
  return crawl
}

async function collectPayloads(origin: string, { pages, payloads }: Crawl): Promise<void> {
  const note = async (address: string, headers: HeadersInit = {}) => {
    const response = await fetch(origin + address, { headers })
    payloads.set(`${address} ${JSON.stringify(headers)}`, await response.text())
  }
  const scripts = new Set<string>()
  for (const page of pages.values()) {
    await note(page.path, { RSC: '1' })
    for (const script of named(page.tree, 'script')) scripts.add(attribute(script, 'src'))
  }
  for (const address of [...scripts].filter((src) => src.startsWith('/'))) await note(address)
  for (const address of machineFiles) await note(address)
}
