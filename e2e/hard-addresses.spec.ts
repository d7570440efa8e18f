import { ask } from './support/ask'
import { attribute, named, parseMarkup, textOf } from './support/markup'
import { expect, servedTest as test } from './support/test'

const article = '/insights/articles'

/** What `e2e/content/redirects.yml` and the permalinks must do; each of them by one redirect. */
const redirects: [from: string, status: number, to: string][] = [
  ['/', 307, '/insights/'],
  [`${article}/notes-on-a-release`, 308, `${article}/release-2.3-notes/`],
  [`${article}/Release-2.3-Notes`, 308, `${article}/release-2.3-notes/`],
  ['//INSIGHTS/podcast/Episode-12?a=b', 308, '/the-shop-floor-episode/?a=b'],
  ['/insights/blog/no-pictures/', 301, `${article}/no-pictures/`],
  ['/insights/Blog/No-Pictures', 301, `${article}/no-pictures/`],
  ['/insights/blog/notes-on-a-release', 301, `${article}/release-2.3-notes/`],
  ['/insights/blog', 301, `${article}/`],
  ['/old%20shop/fa%C3%A7ade%20%C3%BCber.html', 302, `${article}/an-unclosed-script/#main`],
  ['/Old%20Shop/FAC%CC%A7ADE%20%C3%BCber.html/?a', 302, `${article}/an-unclosed-script/?a#main`],
  ['/release-2.3', 308, `${article}/release-2.3-notes/`],
  ['/talks/2019/Gears', 307, 'https://example.com/archive/2019/Gears?from=insights'],
  ['/talks/%2F%2Fevil.example/?b', 307, 'https://example.com/archive/evil.example?from=insights&b'],
  ['/episode?b=1', 308, '/the-shop-floor-episode/?utm_source=old&b=1'],
  ['/plans/site%20pictures/gear%20train.jpg', 308, '/img/uploads/site%20pictures/gear%20train.jpg'],
]

for (const [from, status, to] of redirects)
  test(`${from} goes to ${to}`, async ({ baseURL }) => {
    const answer = await ask(baseURL, from)
    expect([answer.status, answer.location]).toEqual([status, to])
    if (to.startsWith('/')) expect((await fetch(baseURL + to)).url).toBe(baseURL + to.replace(/#.*/, ''))
  })

test('a pattern leads to nothing that is not there, and to no draft', async ({ baseURL }) => {
  for (const target of [
    '/insights/blog/never-written/',
    '/insights/blog/a-draft/',
    '/insights/blog/a-quiet-draft',
  ])
    expect((await ask(baseURL, target)).status, target).toBe(404)
})

test('the address of a piece that was taken back says that it is gone, and what is near', async ({
  baseURL,
}) => {
  const { status, headers, text } = await ask(baseURL, `${article}/A-Withdrawn-Interview?a=1`)
  expect([status, headers['cache-control']]).toEqual([410, 'public, max-age=0, s-maxage=5'])
  const [main] = named(parseMarkup(text), 'main')
  expect(textOf(main)).toContain('This part has been withdrawn')
  expect(textOf(main)).toContain('What is near it')
  const topic = '/insights/topics/vermilionsprockettopic/'
  for (const address of [topic, `${topic}rss.xml`, `${topic}feed.json`])
    expect((await ask(baseURL, address)).status, address).toBe(410)
})

test('a retired address says that it is gone, why, and what replaces it', async ({ baseURL }) => {
  const { status, headers, text } = await ask(baseURL, `${article}/Retired-Guide?a=1`)
  expect(status).toBe(410)
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=5')
  const page = parseMarkup(text)
  const main = named(page, 'main')
  const words = textOf(main[0])
  expect(text).toContain('<title>Page withdrawn | INDUSTRIAL</title>')
  expect(text).toMatch(/<meta name="robots" content="noindex/)
  expect(words).toContain('This part has been withdrawn')
  expect(words).toContain('Its advice was <b onclick="alert(1)">dangerous</b>: it named the wrong thread.')
  const sections = main.flatMap((each) => named(each, 'section'))
  const replacement = sections.filter((section) => attribute(section, 'ariaLabelledBy') === 'replacement')
  const links = replacement.flatMap((each) => named(each, 'a'))
  expect(links.map((link) => [attribute(link, 'href'), textOf(link)])).toEqual([
    [`${article}/no-pictures/`, 'No pictures at all'],
  ])
})

test('everything below a retired folder is gone, in any spelling, and nothing leads there', async ({
  baseURL,
  crawl,
}) => {
  for (const target of ['/retired-shows', '/retired-shows/2019/spring', '//Retired%2DShows/x.html']) {
    const { status, text } = await ask(baseURL, target)
    expect([status, text.includes('Replaced by')], target).toEqual([410, false])
  }
  const sitemap = await (await fetch(`${baseURL}/sitemap.xml`)).text()
  expect(sitemap + [...crawl.pages.values()].map(({ html }) => html).join()).not.toContain('retired-guide')
})
