import { randomBytes } from 'node:crypto'
import {
  canaries,
  canaryPictures,
  canaryRecording,
  canaryWords,
  noteCanary,
  noteWords,
} from './sites/canaries'
import { observerOf, previewSecret, siteDirs } from './sites/sites'
import { findWords } from './support/leaked-words'
import { noteToken, shareToken } from './support/preview-tokens'
import {
  askAll,
  machineFiles,
  oddQuestions,
  questionsAround,
  questionsForBundles,
  type Reached,
  reachPages,
} from './support/reachable'
import { signIn } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

test.describe.configure({ timeout: 300_000 })

/** The words of unpublished documents, and of notes. */
const { createReader, leaksIn } = findWords([
  ...canaries.map(({ word }) => word),
  ...[canaryRecording, noteCanary],
])

const startPages = ['/', '/insights/', '/insights/search/?q=the', '/preview/', '/nothing/']
/** Where marketers see notes, and where nobody finds their files. */
const notesPages = ['no-pictures', 'a-quiet-draft'].map((name) => `/preview/notes/insights/articles/${name}/`)
const notesFiles = ['/notes/', '/notes/articles/no-pictures.yml', '/content/notes/articles/no-pictures.yml']
/** The addresses of the unpublished documents for marketers, and those that their files' names would give. */
const unpublished = [
  ...['/insights/articles/cobaltwhisper-permalink/', '/insights/articles/marzipanvalve-permalink/'],
  ...canaries.map(({ file }) => `/insights/${file.replace(/\.md$/, '')}/`),
]

/** The address of the one among them that was public once. */
const withdrawn = '/insights/articles/a-withdrawn-interview/'

/** Everything that can be reached with the headers of each of these visitors. */
async function reachAll(origin: string, visitors: Record<string, string>[]): Promise<Reached[]> {
  const asking = { origin, visitors, read: createReader() }
  const pages = await reachPages(asking, [...startPages, ...unpublished, ...notesPages, ...notesFiles])
  const targets = [...new Set(pages.map(({ target }) => target))]
  const paths = targets.filter((target) => /^\/[^?]*\/$/.test(target))
  const words = [
    ...canaries.flatMap((canary) => [canary.word, ...canaryWords(canary)]),
    ...[noteCanary, ...noteWords()],
  ]
  const queries = words.flatMap((word) => [
    word,
    word.slice(0, -1),
    `${word.slice(0, 5)}x${word.slice(6)}`,
    word.slice(0, 6),
  ])
  return [
    ...pages,
    ...(await askAll(asking, [
      ...paths.filter((target) => !target.startsWith('/preview/')).flatMap(questionsAround),
      ...machineFiles.map((target) => ({ target })),
      ...questionsForBundles(siteDirs.hard),
      ...oddQuestions,
      ...[...new Set(queries)].map((query) => ({ target: `/insights/search/?q=${query}` })),
      ...['interviews', 'canary', 'drawing'].map((query) => ({
        target: `/insights/search/?q=${query}&page=2`,
      })),
      ...canaries.flatMap(({ word }) => [
        { target: `/insights/topics/${word}topic/` },
        { target: `/${word}/` },
      ]),
    ])),
  ]
}

const forged = () => {
  const unsigned = [{ alg: 'none' }, { aud: 'session', iat: 1, exp: 9_999_999_999 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return [
    `__prerender_bypass=${randomBytes(16).toString('hex')}; preview_session=${unsigned}.`,
    `__prerender_bypass=; preview_session=${previewSecret}; preview_as_of=2300-01-01T00:00:00.000Z`,
  ]
}

const visitors: [who: string, headers: () => Record<string, string>][] = [
  ['a visitor', () => ({})],
  ['a visitor with a forged draft cookie', () => ({ cookie: forged()[0] ?? '' })],
  ['a visitor with an empty draft cookie and a date', () => ({ cookie: forged()[1] ?? '' })],
]

test('no visitor finds a word of what is unpublished anywhere', async ({ origin }) => {
  test.slow()
  const all = await reachAll(
    origin,
    visitors.map(([, headers]) => headers()),
  )
  for (const [place, [who]] of visitors.entries()) {
    const reached = all.filter(({ visitor }) => visitor === place)
    expect(reached.length, who).toBeGreaterThan(500)
    const leaks = reached.flatMap((each) =>
      leaksIn(each).map((word) => `"${word}" in ${each.method} ${each.target}`),
    )
    expect(leaks, who).toEqual([])
    for (const path of unpublished) {
      const answers = reached.filter(({ target, method }) => target === path && method === 'GET')
      expect(answers.length).toBeGreaterThan(1)
      // Nobody but marketers gets pages in parts; a request for one is answered like any other.
      const expected = path === withdrawn ? 410 : 404
      for (const { status, headers } of answers) expect(status, JSON.stringify(headers)).toBe(expected)
      const card = reached.find(({ target }) => target === `/drawings/social${path.slice(0, -1)}.jpg`)
      expect(card?.status, 'the social card').toBe(404)
    }
  }
})

test('the same reader of pages, signed in, finds every document and nearly every word', async ({
  origin,
}) => {
  const cookie = await signIn(origin)
  const asking = { origin, visitors: [{ cookie }], read: createReader() }
  // Every answer to a marketer is made anew: what pages and files for machines show is enough to tell that words are found.
  const reached = [
    ...(await reachPages(asking, [...startPages, ...unpublished, ...notesPages])),
    ...(await askAll(
      asking,
      machineFiles.map((target) => ({ target })),
    )),
  ]
  const found = new Set(reached.flatMap(leaksIn))
  expect(found).toContain(canaryRecording)
  expect(noteWords()).toHaveLength(6)
  expect([...found]).toEqual(expect.arrayContaining(noteWords()))
  // What pages never show: notes of the old site, what only counts or steers, a comment in the text, and the words for
  // a picture that is beside its title.
  const silent = /(campaign|navigation|form|revision|comment|thumb)$/
  for (const canary of canaries) {
    const words = canaryWords(canary)
    const isInterview = words.includes(`${canary.word}question`)
    const shown = words
      .filter((word) => !silent.test(word) && (isInterview || !word.endsWith('speaker')))
      // The player takes the place of a video's picture.
      .filter((word) => !canary.file.startsWith('videos/') || !word.endsWith('hero'))
    expect(shown.length).toBeGreaterThanOrEqual(8)
    expect(
      shown.filter((word) => !found.has(word)),
      canary.file,
    ).toEqual([])
  }
})

test('Draft Mode alone, whose cookie a marketer could keep, shows nothing', async ({ origin }) => {
  const cookie =
    (await signIn(origin)).split('; ').find((each) => each.startsWith('__prerender_bypass=')) ?? ''
  const asking = { origin, visitors: [{ cookie }], read: createReader() }
  const reached = await reachPages(asking, [
    ...['/insights/', '/insights/articles/', ...unpublished],
    ...notesPages,
  ])
  expect(cookie).toMatch(/=\w{32}$/)
  expect(reached.flatMap(leaksIn)).toEqual([])
})

test('pictures of drafts are given to nobody who knows or guesses their names', async ({ origin }) => {
  const isNamedNowhere = (name: string) => name.startsWith('verdigrisgasket')
  for (const name of canaryPictures)
    for (const target of [
      `/img/uploads/${name}`,
      `/_next/image/?url=%2Fimg%2Fuploads%2F${name}&w=640&q=70`,
    ]) {
      const response = await fetch(origin + target)
      const isPicture = /^image\//.test(response.headers.get('content-type') ?? '')
      expect([response.ok, isPicture], target).toEqual(Array(2).fill(isNamedNowhere(name)))
    }
})

test('a share link shows the notes on its document, and only where it allows them', async ({ origin }) => {
  const open = async (token: string, page = '') =>
    (await fetch(`${origin}/preview/shared/${token}/${page}`)).text()
  const [silent, allowing] = await Promise.all([shareToken(), noteToken()])
  for (const page of ['', 'notes/']) expect(await open(silent, page)).not.toMatch(/ochreflange/i)
  expect(await open(allowing)).not.toMatch(/ochreflange/i)
  const shown = await open(allowing, 'notes/')
  for (const word of ['quiet', 'gone', 'resolved']) expect(shown).toContain(`Ochreflange${word}`)
  expect(shown).not.toMatch(/ochreflange(author|published|answer)/i)
  const revoked = await noteToken('an earlier revision')
  expect(await open(revoked, 'notes/')).not.toMatch(/ochreflange|umberlattice/i)
})

test('no figure holds a word of a note', async ({ origin }) => {
  await fetch(`${origin}/insights/articles/no-pictures/`)
  expect(await (await fetch(observerOf('metrics'))).text()).not.toMatch(/ochreflange/i)
})
