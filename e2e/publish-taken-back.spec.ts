import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { findWords } from './support/leaked-words'
import { articleOf, patience, publishingTest as test } from './support/published-site'
import { askAll, machineFiles, oddQuestions, questionsAround, reachPages } from './support/reachable'
import { signIn } from './support/sign-in'
import { expect } from './support/test'

/* What was public and is taken back is nowhere any more. */

/** How a piece is taken back, what its address answers then, and the beginning of words that only it has. */
const withdrawals = [
  { word: 'quillberyl', status: 404, takeBack: (word: string) => secretOf(word, 'private: true\n') },
  {
    word: 'ochrespindle',
    status: 410,
    takeBack: (word: string) => secretOf(word, 'unpublish: 2024-02-01\n'),
  },
  { word: 'tealcotter', status: 404, takeBack: () => undefined },
]
const secretOf = (word: string, head = '') =>
  articleOf(`${word}title`, `## ${word}heading\n\nIts ${word}text.`, `topics: [${word}topic]\n${head}`)
const { createReader, leaksIn } = findWords(withdrawals.map(({ word }) => word))

test.describe.configure({ mode: 'serial' })
test.use({
  publishing: {
    name: 'publish-taken-back',
    articles: Object.fromEntries(withdrawals.slice(1).map(({ word }) => [`${word}-file`, secretOf(word)])),
  },
})

/** Where somebody who has not signed in finds words of these pieces that they have not typed. */
async function findTraces(origin: string): Promise<string[]> {
  const asking = { origin, visitors: [{}], read: createReader() }
  const addresses = withdrawals.flatMap(({ word }) => [
    ...[`/insights/articles/${word}-file/`, `/insights/articles/${word.slice(0, -1)}-file/`],
    ...[`/insights/topics/${word}topic/`, `/insights/topics/${word.slice(0, -1)}topic/`],
  ])
  const pages = await reachPages(asking, ['/', '/insights/', '/insights/topics/', '/nothing/', ...addresses])
  const queries = withdrawals.flatMap(({ word }) => [word, word.slice(0, -1), `${word}tex`, word.slice(0, 6)])
  const others = await askAll(asking, [
    ...['/insights/', ...addresses].flatMap(questionsAround),
    ...machineFiles.map((target) => ({ target })),
    ...queries.map((query) => ({ target: `/insights/search/?q=${query}` })),
    ...oddQuestions,
  ])
  return [...pages, ...others].flatMap((each) =>
    leaksIn(each).map((word) => `${word} in ${each.method} ${each.target}`),
  )
}

test('of what was public and was taken back, no word is found anywhere', async ({
  published: { folder, url, write, shows, answers, fileOf },
}) => {
  const [draft = ''] = withdrawals.map(({ word }) => word)
  await write(`${draft}-file`, secretOf(draft, 'private: true\n'))
  const cookie = await signIn(url)
  await shows(`${draft}-file`, `${draft}text`, cookie)
  await write(`${draft}-file`, secretOf(draft))
  await answers(`${draft}-file`, 200)
  // The stored index of search outlives what it holds.
  await expect
    .poll(() => readFile(path.join(folder, '.releases/search.jsonl'), 'utf8').catch(() => ''), patience)
    .toContain('tealcottertext')
  const before = (await findTraces(url)).join('\n')
  for (const { word } of withdrawals)
    for (const part of ['title', 'topic', 'heading', 'text'])
      expect(before).toContain(`${word}${part} in GET`)

  for (const { word, takeBack } of withdrawals) {
    const text = takeBack(word)
    await (text === undefined ? rm(fileOf(`${word}-file`)) : write(`${word}-file`, text))
  }
  for (const { word, status } of withdrawals) await answers(`${word}-file`, status)
  expect(await findTraces(url)).toEqual([])
  for (const { word } of withdrawals) {
    const card = await fetch(`${url}/drawings/social/insights/articles/${word}-file.jpg`)
    expect(card.status, word).toBe(404)
  }
})

test('what is taken back is gone: by private, and with a fault beside it', async ({
  published: { write, shows, answers, textAt },
}) => {
  await write('secret', articleOf('Secret', 'Sprocketry.'))
  await shows('secret', 'Sprocketry.')
  await write('secret', articleOf('Secret', 'Sprocketry.', 'private: true\n').replace('2024-01-01', 'soon'))
  await answers('secret', 404)
  for (const place of [
    '/insights/',
    '/rss.xml',
    '/sitemap.xml',
    '/llms.txt',
    '/insights/search/?q=sprocketry',
  ])
    expect(await textAt(place)).not.toMatch(/Secret|articles\/secret/)
})
