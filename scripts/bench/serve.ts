import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { buildContent } from '../steps/build-content'
import { buildSite } from '../steps/build-site'
import { isBuildCurrent } from '../steps/build-state'
import { loadEnvironment } from '../steps/environment'
import { findFreePort } from '../steps/free-port'
import { startNginx } from '../steps/nginx'
import { processorTimeOf } from '../steps/processes'
import { startProgram, startServer } from '../steps/run-program'

/*
 * `npm run bench serve [seconds]`: requests a second, and what each takes of the processor, answered by this server, by
 * plain `next start`, and by nginx from files that were compressed before. Each is asked by 16 connections in turn, in one
 * run, so that the ratios hold on any machine. Without nginx (Debian: nginx-light libnginx-mod-http-brotli-static) it is
 * left out.
 */

const connections = 16
/** In milliseconds: what a server gets to start. */
const patience = 60_000
const duration = Number(process.argv[4] ?? 5)
const targets = {
  article:
    '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/',
  listing: '/insights/articles/',
  search: '/insights/search/?q=trade+show',
  'unknown address': '/insights/nothing/',
}
const headers = { 'accept-encoding': 'br' }

/** A server to be measured. */
type Contender = { name: string; origin: string; pid: number; end: () => void }

loadEnvironment()
if (!(await isBuildCurrent()) && !(await buildSite())) process.exit(1)
if (!(await buildContent())) process.exit(1)
const own = await startOwn()
const contenders = [own, await startPlain(), await startFiles(own.origin)].filter(
  (each) => each !== undefined,
)
const rows: { target: string; name: string; perSecond: number; microseconds: number }[] = []
for (const [target, address] of Object.entries(targets))
  for (const { name, origin, pid } of contenders) {
    if (name === 'nginx' && address.includes('?')) continue
    await autocannon({ url: origin + address, connections, duration: 1, headers })
    const before = processorTimeOf(pid)
    const { requests } = await autocannon({ url: origin + address, connections, duration, headers })
    rows.push({
      target,
      name,
      perSecond: Math.round(requests.average),
      microseconds: Math.round(((processorTimeOf(pid) - before) * 1000) / requests.total),
    })
  }
for (const { end } of contenders) end()

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, connections, duration, rows }))
else {
  console.log(`\n${connections} connections, ${duration} s each, Node ${process.version}\n`)
  console.log('| | | requests a second | processor a request |\n| --- | --- | ---: | ---: |')
  for (const { target, name, perSecond, microseconds } of rows)
    console.log(
      `| ${target} | ${name} | ${perSecond.toLocaleString('en')} | ${microseconds.toLocaleString('en')} µs |`,
    )
}
process.exit()

async function startOwn(): Promise<Contender> {
  const port = await findFreePort()
  const server = startServer({ env: { NODE_ENV: 'production', PORT: String(port) }, quiet: true })
  return toContender('this server', port, server.pid, () => server.kill())
}

async function startPlain(): Promise<Contender> {
  const port = await findFreePort()
  const server = startProgram('next', ['start', '--port', String(port)], { quiet: true })
  return toContender('next start', port, server.pid, () => server.kill())
}

/** Files as this server sends them. */
async function startFiles(origin: string): Promise<Contender | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-serve-'))
  for (const address of Object.values(targets)) {
    const file = path.join(folder, new URL(address, origin).pathname, 'index.html')
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, await (await fetch(origin + address)).text())
  }
  const nginx = await startNginx(folder, await findFreePort())
  if (!nginx) {
    await rm(folder, { recursive: true })
    return undefined
  }
  return toContender('nginx', nginx.port, nginx.pid, nginx.end)
}

async function toContender(
  name: string,
  port: number,
  pid: number | undefined,
  end: () => void,
): Promise<Contender> {
  const origin = `http://localhost:${port}`
  const latest = Date.now() + patience
  while (Date.now() < latest) {
    const response = await fetch(`${origin}/insights/articles/`).catch(() => undefined)
    if (response?.ok) return { name, origin, pid: pid ?? 0, end }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  end()
  throw new Error(`${name} did not answer at ${origin}.`)
}
