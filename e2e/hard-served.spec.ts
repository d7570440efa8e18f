import { attribute, elementsOf, named, textOf } from './support/markup'
import { dataOfType, inner, innerList, type ServedPage } from './support/served-page'
import { expect, servedTest as test } from './support/test'

/** The addresses of the documents with unusual names and permalinks. */
const addresses = {
  '10 Trends You Don’t Want to Miss': '/insights/articles/10-trends-you-dont-want-to-miss/',
  'À propos — Façade, Über, 2.3': '/insights/articles/a-propos-facade-ueber-2-3/',
  'Notes on a Release': '/insights/articles/release-2.3-notes/',
  'A Doubled Slash': '/insights/articles/gear--box/',
  'Episode 12: The Shop Floor': '/the-shop-floor-episode/',
  'How a Lathe Turns': '/insights/videos/how-a-lathe-turns/',
  'An Older Episode': '/insights/podcast/an-older-episode/',
}

const redirects = {
  '/insights/articles/notes-on-a-release/': '/insights/articles/release-2.3-notes/',
  '/insights/articles/a-doubled-slash/': '/insights/articles/gear--box/',
  '/insights/podcast/episode-12/': '/the-shop-floor-episode/',
}

const article = (pages: Map<string, ServedPage>, name: string): ServedPage => {
  const page = pages.get(`/insights/articles/${name}/`)
  if (!page) throw new Error(`${name} is not served`)
  return page
}
const wordsOf = (page: ServedPage) => textOf(named(page.tree, 'main')[0])

test('documents are at the addresses that their names and permalinks give', async ({ crawl }) => {
  for (const [title, path] of Object.entries(addresses))
    expect(crawl.pages.get(path)?.meta('og:title')[0], path).toBe(title)
})

test('the address of a file’s name is sent on to the permalink', async ({ baseURL }) => {
  for (const [from, to] of Object.entries(redirects)) {
    const response = await fetch(baseURL + from, { redirect: 'manual' })
    expect(response.status, from).toBe(308)
    expect(response.headers.get('location'), from).toBe(to)
  }
})

test('hostile fields and bodies come out as harmless text', async ({ crawl }) => {
  const page = article(crawl.pages, 'hostile-markup')
  const forbidden = ['iframe', 'object', 'embed', 'form', 'input', 'button', 'base', 'math', 'style']
  const [text] = named(page.tree, 'article')
  for (const tagName of forbidden) expect(text && named(text, tagName), tagName).toEqual([])
  const running = named(page.tree, 'script').filter((script) => {
    const code = script.children.map((child) => ('value' in child ? child.value : '')).join('')
    return attribute(script, 'type') !== 'application/ld+json' && /^\s*window\.hostile/.test(code)
  })
  expect(running).toEqual([])
  expect(page.canonical).toMatch(/\/insights\/articles\/hostile-markup\/$/)
  for (const words of [
    'A raw paragraph stays.',
    'Still here after all that.',
    'An answer with </script> in code',
  ])
    expect(wordsOf(page)).toContain(words)
  for (const element of elementsOf(page.tree))
    for (const name of ['href', 'src', 'action'])
      expect(attribute(element, name)).not.toMatch(/evil\.example|^\s*(javascript|data|vbscript|file):/i)
})

test('structured data holds hostile words as they were typed, and no markup', async ({ crawl }) => {
  for (const [name, typed] of [
    ['hostile-script-ends', ['</script >', '</script/>', '</SCRIPT', '</ScRiPt', '</script x>']],
    ['hostile-comments', ['<!--<script>-->', '<!--<SCRIPT', '--!>', ']]>', '<![CDATA[']],
  ] as const) {
    const page = article(crawl.pages, name)
    const [data = ''] =
      /(?<=<script type="application\/ld\+json"[^>]*>).*?(?=<\/script>)/s.exec(page.html) ?? []
    expect(data).not.toMatch(/[<>]/)
    const [stated] = dataOfType(page, 'Article')
    const [question] = innerList(stated, 'hasPart')
    const answer = inner(question, 'acceptedAnswer')
    const written = {
      title: stated?.headline,
      description: stated?.description,
      author: inner(stated, 'author').name,
      question: question?.name,
      answer: answer.text,
      text: answer.text,
      speaker: inner(answer, 'author').name,
    }
    for (const [field, words] of Object.entries(written))
      for (const each of [...typed, `<svg onload=hostile=/${field}/.source>`])
        expect(words, field).toContain(each)
    expect(String(stated?.keywords)).toContain(typed[0])
    expect(wordsOf(page)).toContain('The last words are still here.')
  }
})

test('nothing is swallowed by an unclosed script or comment', async ({ crawl }) => {
  const words = wordsOf(article(crawl.pages, 'an-unclosed-script'))
  for (const text of [
    'Before the stray tag.',
    'After the stray tag.',
    'A heading after it',
    'The survivor paragraph.',
  ])
    expect(words).toContain(text)
})

test('CRLF, a byte-order mark and non-breaking spaces change nothing', async ({ crawl }) => {
  const crlf = article(crawl.pages, 'carriage-returns')
  expect(crlf.html).not.toMatch(/\ufeff|\r/)
  expect(named(crlf.tree, 'h2').map(textOf)).toContain('A heading after CRLF')
  expect(wordsOf(crlf)).toContain('Last line without an end.')

  const spaces = article(crawl.pages, 'non-breaking-spaces')
  expect(spaces.meta('og:title')).toEqual(['Non-breaking\u00a0spaces everywhere'])
  expect(named(spaces.tree, 'pre')).toEqual([])
  expect(named(spaces.tree, 'h2').map(textOf)).toContain('A heading behind one')
  const items = named(spaces.tree, 'li').map(textOf)
  for (const item of ['an item', 'another item', 'first', 'second']) expect(items).toContain(item)
})

test('empty fields leave nothing behind', async ({ crawl }) => {
  for (const name of ['empty-fields', 'empty-groups']) {
    const page = article(crawl.pages, name)
    expect(page.html).not.toMatch(/\b(undefined|null|NaN|\[object)\b[^"\\$]*<\//)
    expect(named(page.tree, 'aside')).toEqual([])
    expect(dataOfType(page, 'Article')[0]).not.toHaveProperty('dateModified')
  }
  expect(wordsOf(article(crawl.pages, 'empty-groups'))).toContain('1 min read')
})

test('missing pictures are drawings; an action with a picture keeps its two columns', async ({ crawl }) => {
  const page = article(crawl.pages, 'missing-pictures')
  expect(page.html).not.toContain('/img/uploads/gone')
  const pictures = named(page.tree, 'img').map((image) => attribute(image, 'alt'))
  for (const alt of [
    'A hero that is gone',
    'A section picture that is gone',
    'A footer picture that is gone',
  ])
    expect(pictures).toContain(alt)
  const actions = (name: string) =>
    named(article(crawl.pages, name).tree, 'aside').map((each) => named(each, 'img'))
  expect(actions('missing-pictures')).toEqual([[expect.anything()]])
  expect(actions('no-pictures')).toEqual([[]])
})

test('pictures whose paths hold spaces are found', async ({ crawl }) => {
  const page = article(crawl.pages, 'paths-with-spaces')
  const own = named(page.tree, 'article')[0]
  const sources = own ? named(own, 'img').map((image) => decodeURIComponent(attribute(image, 'src'))) : []
  expect(sources).toHaveLength(3)
  for (const source of sources) expect(source).toContain('/site%20pictures/gear%20train.jpg')
  expect(page.meta('og:image')[0]).toMatch(/\/site%20pictures\/gear%20train\.jpg\?v=[\da-f]{8}$/)
})

test('every kind of link gets its final address and its mark', async ({ crawl, siteUrl }) => {
  const page = article(crawl.pages, 'links-of-every-kind')
  const links = new Map(named(page.tree, 'a').map((link) => [textOf(link), link]))
  const own = '/insights/articles/no-pictures/'
  const expected: Record<string, [href: string, rel: string]> = {
    'own absolute': [own, ''],
    'own with www': [own, ''],
    'own relative': [`${own}#main`, ''],
    'own without a slash': [own, ''],
    'own permalink': ['/insights/articles/release-2.3-notes/', ''],
    'agency absolute': [`${siteUrl}/services/websites/`, ''],
    'agency relative': [`${siteUrl}/services/websites/`, ''],
    outside: ['https://example.com/page?a=1&b=2#c', 'external noopener'],
    'outside without scheme': ['https://example.com/page', 'external noopener'],
    mail: ['mailto:hello@example.com', ''],
    telephone: ['tel:+16155550100', ''],
    fragment: ['#further-down', ''],
    'https://example.com/auto': ['https://example.com/auto', 'external noopener'],
  }
  for (const [words, [href, rel]] of Object.entries(expected)) {
    expect.soft(attribute(links.get(words), 'href'), words).toBe(href)
    expect.soft(attribute(links.get(words), 'rel'), words).toBe(rel)
  }
  expect(links.get('empty')?.properties).not.toHaveProperty('href')
})

test('campaign parameters are added once', async ({ crawl, siteUrl }) => {
  const hrefOf = (name: string) => {
    const [action] = named(article(crawl.pages, name).tree, 'aside')
    return new URL(action ? attribute(named(action, 'a')[0], 'href') : '')
  }
  const plain = hrefOf('no-pictures')
  expect(plain.origin + plain.pathname).toBe(`${siteUrl}/free-consultation/`)
  expect(plain.searchParams.get('utm_campaign')).toBe('no-pictures')
  const own = hrefOf('hostile-buttons')
  expect(own.searchParams.getAll('utm_source')).toEqual(['own'])
  expect(own.searchParams.has('utm_campaign')).toBe(false)
})

test('a day stays that day in the zone furthest away', async ({ crawl }) => {
  const page = article(crawl.pages, 'on-the-day-itself')
  expect(wordsOf(page)).toContain('December 19, 2019')
  expect(page.meta('article:published_time')).toEqual(['2019-12-19T00:00:00-06:00'])
  const updated = article(crawl.pages, 'no-pictures')
  expect(wordsOf(updated)).toContain('January 31, 2025')
  expect(updated.meta('article:modified_time')).toEqual(['2025-01-31T00:00:00-06:00'])
})

test('a piece that will be taken back says so to search engines and networks', async ({ crawl }) => {
  const page = article(crawl.pages, 'on-the-day-itself')
  const goes = '2199-06-01T05:00:00.000Z'
  expect(page.meta('robots')[0]).toContain(`unavailable_after:${goes}`)
  expect(page.meta('article:expiration_time')).toEqual([goes])
  expect(dataOfType(page, 'Article')[0]).toMatchObject({ expires: goes })
  expect(article(crawl.pages, 'no-pictures').html).not.toMatch(/unavailable_after|"expires"|expiration_time/)
})

test('an interview: answers, speaker and author, without the notation', async ({ crawl }) => {
  const page = article(crawl.pages, 'a-full-interview')
  const [stated] = dataOfType(page, 'Article')
  const questions = innerList(stated, 'hasPart')
  expect(questions.map(({ name }) => name)).toEqual([
    'Why do gears mesh?',
    'And what is backlash?',
    'Is a question without the letter answered?',
  ])
  expect(inner(stated, 'author')).toMatchObject({ '@type': 'Person', name: 'Ida Interviewer' })
  for (const question of questions) {
    const answer = inner(question, 'acceptedAnswer')
    expect(inner(answer, 'author')).toMatchObject({ '@type': 'Person', name: 'Sam Speaker' })
    expect(String(answer.text)).not.toMatch(/^\W*A:/)
  }
  expect(String(inner(questions[0], 'acceptedAnswer').text)).toMatch(
    /^Because .* A third paragraph after it\.$/,
  )
  const words = wordsOf(page)
  expect(words.match(/Sam Speaker answers/g)).toHaveLength(1)
  expect(words).not.toMatch(/\b[QA]:/)
  expect(named(page.tree, 'h2').map(textOf)).toContain('Afterwards')
})

test('an interview with slips loses no word', async ({ crawl }) => {
  const page = article(crawl.pages, 'an-interview-with-slips')
  const questions = innerList(dataOfType(page, 'Article')[0], 'hasPart')
  expect(questions.map(({ name }) => name)).toEqual(['What is asked twice?', 'What is asked twice?'])
  expect(new Set(questions.map(({ url }) => url)).size).toBe(2)
  const words = wordsOf(page)
  for (const text of [
    'Who answers this?',
    'The first time.',
    'The second time.',
    'An answer before any question.',
  ])
    expect(words).toContain(text)
  for (const text of ['Loose under a section.', 'No question either.', 'Nothing is asked here.'])
    expect(words).toContain(text)
})

test('what GitHub adds to markdown', async ({ crawl }) => {
  const page = article(crawl.pages, 'tables-footnotes-code')
  const [main] = named(page.tree, 'article')
  expect(main && named(main, 'td')).toHaveLength(14)
  const cells = main ? named(main, 'td') : []
  const [link] = cells.flatMap((cell) => named(cell, 'a'))
  expect(attribute(link, 'href')).toBe('/insights/articles/no-pictures/')
  const [picture] = cells.flatMap((cell) => named(cell, 'img'))
  expect(attribute(picture, 'width')).toMatch(/^\d+$/)
  expect(named(page.tree, 'del').map(textOf)).toEqual(['Struck out'])
  expect(wordsOf(page)).toContain("<script>alert('code is shown, not run')</script>")
  expect(wordsOf(page)).toContain('indented code with <b>tags</b>')
  for (const note of ['The first note.', 'The second note', 'The third note.'])
    expect(wordsOf(page)).toContain(note)
})

test('headings keep their order no matter what the editor typed', async ({ crawl }) => {
  const levels = article(crawl.pages, 'heading-levels')
  const own = named(levels.tree, 'article')[0]
  const headings = own ? elementsOf(own, ({ tagName }) => /^h[1-6]$/.test(tagName)).map(textOf) : []
  for (const heading of ['Starts at one', 'Skips to four', 'Two', 'Six at once', 'Main', 'Contents'])
    expect(headings).toContain(heading)
})

test('a text that was published elsewhere first says so and stays out of search engines', async ({
  crawl,
}) => {
  const page = article(crawl.pages, 'first-published-elsewhere')
  expect(page.canonical).toBe('https://example.com/the-first-address/')
  expect(page.meta('robots')[0]).toMatch(/^noindex/)
})

test('names of kinds and unicode come through', async ({ crawl }) => {
  expect(wordsOf(article(crawl.pages, 'a-propos-facade-ueber-2-3'))).toContain(
    'Ω, 日本語, العربية, 👩‍🔧 and ﬁ',
  )
  expect(wordsOf(article(crawl.pages, 'empty-groups'))).toContain('Fun fact')
  expect(textOf(named(crawl.pages.get('/the-shop-floor-episode/')?.tree ?? page404(), 'main')[0])).toContain(
    'Podcast',
  )
})

function page404(): never {
  throw new Error('The podcast is not served')
}
