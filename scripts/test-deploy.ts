import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Reading, startReading } from './steps/deploy-readers'
import { findFreePort } from './steps/free-port'
import { printRows } from './steps/print-rows'
import { folderOf, listPrograms } from './steps/processes'
import { until } from './steps/until'

/* Brings up what deploy/try does, publishes by a push, and ends each process in turn while readers read: none of them may notice. */

const folder = path.resolve('test-results/deploy')
await rm(folder, { recursive: true, force: true })
const port = await findFreePort()
const origin = `https://localhost:${port}`
const site = spawn(path.resolve('deploy', 'try'), [folder, String(port)], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
let printed = ''
site.stdout.on('data', (chunk) => (printed += chunk))
const ended = new Promise<void>((resolve) => site.on('close', () => resolve()))
process.on('exit', () => site.kill('SIGTERM'))
const pid = site.pid ?? 0
const waiting = { every: 100, timeout: 90_000 }

const isReady = async (server: number) =>
  (await fetch(`http://127.0.0.1:${port + server}/readyz`).catch(() => undefined))?.ok ?? false
const areReady = async () => (await isReady(1)) && (await isReady(2))
const shows = async (server: number, words: string) => {
  const address = `http://127.0.0.1:${port + server}/insights/articles/pushed/`
  const page = await fetch(address).catch(() => undefined)
  return (await page?.text())?.includes(words) ?? false
}
const git = (...parameters: string[]) =>
  execFileSync('git', [
    '-C',
    path.join(folder, 'editor'),
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@localhost',
    ...parameters,
  ])

/** Publishes an article by a push. @returns Milliseconds until both servers show it. */
async function push(words: string): Promise<number> {
  const head = `title: Pushed\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.`
  await writeFile(path.join(folder, 'editor/content/articles/pushed.md'), `---\n${head}\n---\n${words}\n`)
  git('add', '--all')
  git('commit', '--quiet', '--message', words)
  return publish(words)
}

/** Pushes what is committed. @returns Milliseconds until both servers show some words of it. */
async function publish(words: string): Promise<number> {
  git('push', '--quiet', 'origin', 'HEAD:main')
  const started = performance.now()
  const areBoth = async () => (await shows(1, words)) && (await shows(2, words))
  await until(areBoth, waiting, () => `"${words}" was not published:\n${printed}`)
  return performance.now() - started
}

const rows: [string, Reading][] = []
await until(
  async () => printed.includes('The site is served at') || site.exitCode !== null,
  { every: 200, timeout: 600_000 },
  () => `deploy/try has not brought up the site:\n${printed}`,
)
if (site.exitCode !== null) process.exit(1)
const addresses = [
  '/insights/',
  '/insights/articles/',
  '/insights/topics/',
  '/insights/search/?q=seal',
  '/insights/articles/what-sales-engineers-want-from-marketing/',
]
const readers = startReading(
  origin,
  readFileSync(path.join(folder, 'nginx/certificate.pem'), 'utf8'),
  addresses,
)

/** Lets something happen while readers read, and waits until both servers are ready again. */
async function during(name: string, happen: () => unknown): Promise<void> {
  await until(areReady, waiting, () => `Not ready before: ${name}`)
  readers.take()
  await happen()
  await until(areReady, waiting, () => `Not ready after: ${name}`)
  rows.push([name, readers.take()])
}

/** @returns The process that runs a program in one of the two copies of the site; undefined while none does. */
function find(program: string, server: number): number | undefined {
  const isThere = (each: number) => folderOf(each)?.endsWith(`site-${server}`)
  return listPrograms(pid, program).find(isThere)
}

/** Ends a program, and waits until another process runs it. */
async function end(program: string, server: number, signal: NodeJS.Signals): Promise<void> {
  const before = find(program, server)
  if (before === undefined) throw new Error(`${program} does not run`)
  process.kill(before, signal)
  const isBack = async () => ![undefined, before].includes(find(program, server))
  await until(isBack, waiting, () => `${program} was not started again:\n${printed}`)
}

let took = 0
await during('a push publishes', async () => (took = await push('The first words.')))
await during('a rollback of content', async () => {
  await push('Words that nobody should have written.')
  git('revert', '--no-edit', 'HEAD')
  await publish('The first words.')
})
for (const server of [1, 2]) {
  await during(`server ${server}: kill -9`, () => end('server.mjs', server, 'SIGKILL'))
  await during(`publisher ${server}: kill -9`, () => end('publisher.mjs', server, 'SIGKILL'))
  await during(`what keeps both running, ${server}: kill -9`, () => end('serve.mjs', server, 'SIGKILL'))
}
await during('Redis: kill -9', () => process.kill(listPrograms(pid, 'redis-server')[0] ?? 0, 'SIGKILL'))
await during('a release: one server after the other is ended and started again', async () => {
  for (const server of [1, 2]) {
    await end('serve.mjs', server, 'SIGTERM')
    await until(areReady, waiting, () => 'Not ready during a release')
  }
})
await during('a server that starts from nothing', async () => {
  for (const place of ['.releases', '.library', '.contentlayer', '.next/cache'])
    await rm(path.join(folder, 'site-2', place), { recursive: true, force: true })
  await end('serve.mjs', 2, 'SIGKILL')
})
await during('both servers at once: kill -9; nginx sends what it has kept', async () => {
  for (const server of listPrograms(pid, 'server.mjs')) process.kill(server, 'SIGKILL')
  await until(
    async () => !(await isReady(1)) && !(await isReady(2)),
    waiting,
    () => 'They live on',
  )
})
const secret = (await readFile(path.join(folder, 'webhook-secret'), 'utf8')).trim()
const headers = { 'x-gitlab-token': secret }
let told = 0
await during('a push and its news', async () => {
  const published = push('The last words.')
  const { status } = await fetch(`http://127.0.0.1:${port + 1}/api/publish`, { method: 'POST', headers })
  told = status
  await published
})
await readers.stop()
site.kill('SIGTERM')
await ended

printRows(
  rows.map(([name, { answered, lost, longestGap }]) => ({
    while: name,
    answered,
    lost: lost.length,
    'longest gap, ms': Math.round(longestGap),
  })),
)
console.log(`\nBoth servers showed a push after ${Math.round(took)} ms.`)
const lost = rows.flatMap(([, reading]) => reading.lost)
for (const each of lost.slice(0, 20)) console.error(each)
process.exitCode = lost.length === 0 && told === 202 ? 0 : 1
