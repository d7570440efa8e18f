import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findFreePort } from '../free-port'
import { folderOf, listPrograms } from '../processes'
import { until } from '../until'
import { type Reading, startReading } from './readers'

const addresses = [
  '/insights/',
  '/insights/articles/',
  '/insights/topics/',
  '/insights/search/?q=seal',
  '/insights/articles/what-sales-engineers-want-from-marketing/',
]

/** Both in milliseconds. */
const waiting = { every: 100, timeout: 90_000 }

/** What deploy/try has brought up, with readers who read all the time. */
export type DeployedSite = Awaited<ReturnType<typeof bringUpSite>>

/** Runs deploy/try. @param folder Where everything lies; it is emptied. */
export async function bringUpSite(folder: string) {
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
  await until(
    async () => printed.includes('The site is served at') || site.exitCode !== null,
    { every: 200, timeout: 600_000 },
    () => `deploy/try has not brought up the site:\n${printed}`,
  )
  if (site.exitCode !== null) throw new Error(`deploy/try has ended:\n${printed}`)

  const certificate = readFileSync(path.join(folder, 'nginx/certificate.pem'), 'utf8')
  const readers = startReading(origin, certificate, addresses)
  const rows: [string, Reading][] = []
  const faults: string[] = []

  const waitUntil = (isSo: () => Promise<boolean>, complaint: string) =>
    until(isSo, waiting, () => `${complaint}:\n${printed}`)
  const of = (server: number, target: string) =>
    fetch(`http://127.0.0.1:${port + server}${target}`).catch(() => undefined)
  const isReady = async (server: number) => (await of(server, '/readyz'))?.ok ?? false
  const areReady = async () => (await isReady(1)) && (await isReady(2))

  /** Waits until both servers show some words of an article. */
  async function shown(words: string, slug = 'pushed'): Promise<void> {
    for (const server of [1, 2])
      await waitUntil(
        async () =>
          (await (await of(server, `/insights/articles/${slug}/`))?.text())?.includes(words) ?? false,
        `Server ${server} does not show "${words}"`,
      )
  }

  function git(...parameters: string[]): void {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost']
    execFileSync('git', ['-C', path.join(folder, 'editor'), ...author, ...parameters])
  }

  /** Publishes an article by a push. @returns Milliseconds until both servers show it. */
  async function push(words: string): Promise<number> {
    const head = `title: Pushed\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.`
    await writeFile(path.join(folder, 'editor/content/articles/pushed.md'), `---\n${head}\n---\n${words}\n`)
    git('add', '--all')
    git('commit', '--quiet', '--message', words)
    return publish(words)
  }

  /** Pushes on top of what was written in the browser, as often as somebody else is faster. */
  function pushOnTop(triesLeft = 8): void {
    git('fetch', '--quiet', 'origin', 'main')
    git('rebase', '--quiet', 'FETCH_HEAD')
    try {
      git('push', '--quiet', 'origin', 'HEAD:main')
    } catch (error) {
      if (triesLeft === 0) throw error
      pushOnTop(triesLeft - 1)
    }
  }

  /** Pushes what is committed. @returns Milliseconds until both servers show some words of it. */
  async function publish(words: string): Promise<number> {
    pushOnTop()
    const started = performance.now()
    await shown(words)
    return performance.now() - started
  }

  /** Lets something happen while readers read, and waits until both servers are ready again. */
  async function during(name: string, happen: () => unknown): Promise<void> {
    await waitUntil(areReady, `Not ready before: ${name}`)
    readers.take()
    await happen()
    await waitUntil(areReady, `Not ready after: ${name}`)
    rows.push([name, readers.take()])
  }

  /** @returns The process that runs a program in one of the two copies of the site; undefined while none does. */
  function find(program: string, server: number): number | undefined {
    return listPrograms(pid, program).find((each) => folderOf(each)?.endsWith(`site-${server}`))
  }

  /** Ends a program, and waits until another process runs it. */
  async function end(program: string, server: number, signal: NodeJS.Signals): Promise<void> {
    const before = find(program, server)
    if (before === undefined) throw new Error(`${program} does not run`)
    process.kill(before, signal)
    const isBack = async () => ![undefined, before].includes(find(program, server))
    await waitUntil(isBack, `${program} was not started again`)
  }

  return {
    ...{ folder, port, origin, certificate, pid, rows, faults },
    ...{ waitUntil, isReady, areReady, shown, git, push, publish, during, end },
    check: (isSo: boolean, fault: string) => void (isSo || faults.push(fault)),
    stop: async () => {
      await readers.stop()
      site.kill('SIGTERM')
      await ended
    },
  }
}
