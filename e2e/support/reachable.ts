import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sendRaw } from './request'

/** A request, and what was found in everything that came back: status, headers and body. */
export type Reached = {
  /** Who asked, by the place in the list of visitors. */
  visitor: number
  target: string
  method: string
  headers: Record<string, string>
  status: number
  /** The words that were looked for. */
  words: string[]
  /** Addresses of this site that a document links. */
  links: string[]
  /** Where on this site it redirects a payload's request. */
  onward?: string | undefined
}

type Asking = {
  origin: string
  /** Their headers. Each of them asks every question, and each is the first to ask some. */
  visitors: Record<string, string>[]
  /** Finds the words in a text. */
  read: (text: string) => string[]
}
type Question = { target: string; method?: string; headers?: Record<string, string>; body?: string }

const atOnce = 8

/** The ways in which the framework's own router asks for a page, or could. */
const payloadHeaders: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '2' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_full' },
]
const payloadEndings = ['index.rsc', '.rsc', 'index.txt', '?_rsc=1', 'index.segments/_tree.segment.rsc']

/** What is read by programs. */
export const machineFiles = [
  ...['/sitemap.xml', '/sitemap-1.xml', '/rss.xml', '/atom.xml', '/feed.json', '/robots.txt', '/llms.txt'],
  ...['/manifest.webmanifest', '/favicon.ico', '/published-urls.txt', '/redirects.yml'],
]

/** @returns The answers to the questions, in no order that matters. */
export async function askAll(asking: Asking, questions: Question[]): Promise<Reached[]> {
  const waiting = [...questions]
  const answers: Reached[] = []
  const { length } = asking.visitors
  let turn = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const first = turn++
      const onward = new Set<string>()
      for (let place = 0; place < length; place += 1) {
        const answer = await askOnce(asking, (first + place) % length, next)
        answers.push(answer)
        if (answer.onward && !next.target.includes('_rsc=')) onward.add(answer.onward)
      }
      for (const target of onward) waiting.push({ ...next, target })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return answers
}

/** Follows every link from the start pages on. @returns The answers of all pages that were met. */
export async function reachPages(asking: Asking, startPages: string[]): Promise<Reached[]> {
  const seen = new Set<string>()
  const reached: Reached[] = []
  let fresh = startPages
  while (fresh.length > 0) {
    for (const target of fresh) seen.add(target)
    const answers = await askAll(
      asking,
      fresh.map((target) => ({ target })),
    )
    reached.push(...answers)
    fresh = [...new Set(answers.flatMap(({ links }) => links))].filter((target) => !seen.has(target))
  }
  return reached
}

/** Everything that hangs on a page's address: its payloads, its markdown, its other spellings. */
export function questionsAround(page: string): Question[] {
  const bare = page.replace(/\/$/, '')
  return [
    ...payloadHeaders.map((headers) => ({ target: page, headers })),
    ...payloadEndings.map((ending) => ({ target: (ending.startsWith('.') ? bare : page) + ending })),
    ...[
      bare,
      page.toUpperCase(),
      `/${page}`,
      `${page}index.md`,
      `${bare}x/`,
      `/_next/data/x${bare}.json`,
    ].map((target) => ({ target })),
    { target: `/drawings/social${bare}.jpg` },
    ...['HEAD', 'OPTIONS', 'POST'].map((method) => ({ target: page, method })),
  ]
}

/** The files that the framework serves of a build, by their names on disk. */
export function questionsForBundles(siteDir: string): Question[] {
  const folder = path.join(siteDir, '.next/static')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.flatMap((file) => {
    const address = path.relative(folder, path.join(file.parentPath, file.name)).split(path.sep).join('/')
    return [{ target: `/_next/static/${address}` }, { target: `/_next/static/${address}.map` }]
  })
}

/** Requests that no browser makes by itself, to see what errors say. */
export const oddQuestions: Question[] = [
  ...['/%', '/%00', '/%ff/', '/..%2f..%2fcontent/', `/${'a/'.repeat(1500)}`, '/_next/', '/_next/image'].map(
    (target) => ({ target }),
  ),
  ...[
    '/.contentlayer/stamp.json',
    '/.releases/current.json',
    '/../.releases/current.json',
    '/content/articles/a-draft.md',
    '/../content/articles/a-draft.md',
  ].map((target) => ({
    target,
  })),
  { target: '/insights/', headers: { host: 'evil.example' } },
  { target: '/insights/', headers: { 'next-action': '0'.repeat(42) }, method: 'POST', body: '[]' },
  { target: '/insights/', headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } },
  { target: '/insights/', headers: { 'x-preview-address': '/preview/', 'x-now-route-matches': '1=1' } },
]

/** Every address of this site in a `href` or `src` of a document, without its fragment. */
function linksIn(said: string, origin: string): string[] {
  if (!said.includes('<html')) return []
  const addresses = [...said.matchAll(/\b(?:href|src)="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"),
  )
  return addresses.flatMap((address) => {
    const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined
    return url?.origin === origin ? [url.pathname + url.search] : []
  })
}

async function askOnce(
  { origin, visitors, read }: Asking,
  visitor: number,
  question: Question,
): Promise<Reached> {
  const { target, method = 'GET', headers = {}, body } = question
  const sent = { target, method, headers: { ...visitors[visitor], ...headers }, body }
  const { status, rawHeaders, headers: answered, text } = await sendRaw(origin, sent)
  const location = answered.location?.toString() ?? ''
  return {
    visitor,
    target,
    method,
    headers,
    status,
    words: [...new Set([...read(rawHeaders.join('\n')), ...read(text)])],
    links: linksIn(text, origin),
    onward: location.includes('_rsc=') ? location : undefined,
  }
}
