import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { buildQuietly } from '../steps/build-quietly'
import { loadEnvironment } from '../steps/environment'
import { findFreePort } from '../steps/free-port'
import { startNginx } from '../steps/nginx'
import { numbersGiven, printRows, type Row } from '../steps/print-rows'
import { processorTimeOf } from '../steps/processes'
import { startProgram, startServer } from '../steps/run-program'
import { until } from '../steps/until'

/*
 * `npm run bench serve [seconds]`: requests a second, and what each takes of the processor, answered by this server, by
 * plain `next start`, and by nginx from files that were compressed before. Each is asked by 16 connections in turn, in one
 * run, so that the ratios hold on any machine. Without nginx (Debian: nginx-light libnginx-mod-http-brotli-static) it is
 * left out.
 */

const connections = 16
const [duration = 5] = numbersGiven([])
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
await buildQuietly()
const own = await startOwn()
const contenders = [own, await startPlain(), await startFiles(own.origin)].filter(
  (each) => each !== undefined,
)
const rows: Row[] = []
for (const [target, address] of Object.entries(targets)) {
  const asked = contenders.filter(({ name }) => name !== 'nginx' || !address.includes('?'))
  const results = []
  for (const contender of asked)
    results.push({ name: contender.name, ...(await measure(contender, address)) })
  const files = results.find(({ name }) => name === 'nginx')
  for (const { name, perSecond, microseconds } of results)
    rows.push({
      page: target,
      server: name,
      'requests a second': Math.round(perSecond),
      'processor a request, µs': Math.round(microseconds),
      ...(files && { 'of nginx': Number((microseconds / files.microseconds).toFixed(1)) }),
    })
}
for (const { end } of contenders) end()
printRows(rows, { connections, 'seconds each': duration })
process.exit()

async function measure({ origin, pid }: Contender, address: string) {
  await autocannon({ url: origin + address, connections, duration: 1, headers })
  const before = processorTimeOf(pid)
  const { requests } = await autocannon({ url: origin + address, connections, duration, headers })
  const microseconds = ((processorTimeOf(pid) - before) * 1000) / requests.total
  return { perSecond: requests.average, microseconds }
}

async function startOwn(): Promise<Contender> {
  const port = await findFreePort()
  const server = startServer({ env: { NODE_ENV: 'production', PORT: String(port) }, quiet: true })
  // Its log, which nobody reads here, goes where one that is read would go.
  server.stdout?.resume()
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
  const answers = async () =>
    (await fetch(`${origin}/insights/articles/`).catch(() => undefined))?.ok ?? false
  try {
    await until(answers, {}, () => `${name} did not answer at ${origin}.`)
  } catch (error) {
    end()
    throw error
  }
  return { name, origin, pid: pid ?? 0, end }
}
