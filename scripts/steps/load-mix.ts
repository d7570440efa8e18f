type Asked = { path: string; headers: Record<string, string> }

/** How often each kind is asked for, of what readers of a page ask for: its pictures are many, and browsers keep them. */
const shares = { article: 8, listing: 3, picture: 8, search: 2, feed: 1, unknown: 1 }

const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'image/avif,image/webp,text/html,*/*' }

/**
 * What readers of all kinds ask a site for, in the order in which it is to be asked, over and over.
 *
 * @param origin Where the site is served; its sitemap and its pages say what there is.
 */
export async function listMix(origin: string): Promise<Asked[]> {
  const text = async (path: string) => (await fetch(origin + path)).text()
  const paths = [...(await text('/sitemap.xml')).matchAll(/<loc>[^<]*?(\/insights\/[^<]*)<\/loc>/g)].map(
    ([, path = '']) => path,
  )
  const isArticle = (path: string) => /^\/insights\/(?!topics\/)[^/]+\/[^/]+\/$/.test(path)
  const articles = paths.filter(isArticle)
  const pages = (await Promise.all(articles.slice(0, 8).map(text))).join('\n')
  const pictures = [...pages.matchAll(/(\/(?:_next\/image\/|drawings\/)[^" ,]+)/g)].map(([path]) =>
    path.replaceAll('&amp;', '&'),
  )
  const kinds: Record<keyof typeof shares, string[]> = {
    article: articles,
    listing: paths.filter((path) => !isArticle(path)),
    picture: [...new Set(pictures)],
    search: ['trade show', 'website', 'sales', 'zzzz'].map(
      (query) => `/insights/search/?q=${encodeURIComponent(query)}`,
    ),
    feed: ['/rss.xml', '/feed.json', '/sitemap.xml', '/llms.txt'],
    unknown: ['/insights/articles/nothing-of-the-kind/', '/wp-login.php'],
  }
  const longest = Math.max(...Object.values(kinds).map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) =>
    Object.entries(kinds).flatMap(([kind, addresses]) =>
      Array.from(
        { length: shareOf(kind) },
        (_, nth) => addresses[(turn * shareOf(kind) + nth) % addresses.length],
      )
        .filter((path) => path !== undefined)
        .map((path) => ({ path, headers })),
    ),
  ).flat()
}

function shareOf(kind: string): number {
  return Object.entries(shares).find(([name]) => name === kind)?.[1] ?? 0
}
