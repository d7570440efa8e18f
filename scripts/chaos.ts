import { rename, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { createClock } from '@/e2e/support/clock'
import { mixedRequests } from '@/e2e/support/hostile-requests'
import { sendOverSocket } from '@/e2e/support/raw-socket'
import { printRows, type Row } from './steps/print-rows'
import { findProgram, memoryOf } from './steps/processes'
import { serveSite } from './steps/serve-site'
import { prepareSyntheticSite } from './steps/synthetic-library'
import { until } from './steps/until'

/*
 * `npm run chaos`: what readers notice of what can go wrong, on this machine alone and without anything in front of the
 * server, which `npm run test:deploy` has; `-- clock` tries what has that word in its name. Prints what they got meanwhile; ends with 1 where they lost something that one
 * server alone need not lose.
 */

const library = 100
const newcomers = 1000
/** What is tried must have this in its name. */
const wanted = process.argv[3] ?? ''
const readers = { connections: 4, overallRate: 100, timeout: 20 }
const waiting = { every: 100, timeout: 120_000 }

const { folder, addressOf, fileOf, texts } = await prepareSyntheticSite(library)
const clock = createClock(path.join(folder, 'clock'))
const settings = { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '', LOG_LEVEL: 'error' }
const variables = { ...settings, ...clock.variables }
const site = await serveSite(folder, variables)
const { hostname, port } = new URL(site.url)
const rows: Row[] = []
let lost = 0

const statusOf = async (address: string) =>
  (await fetch(site.url + address).catch(() => undefined))?.status ?? 0
const isUpToDate = async () => {
  const answer = await fetch(`${site.url}/readyz`).catch(() => undefined)
  return answer?.ok === true && (await answer.json()).upToDate === true
}
const memory = () => Math.round(memoryOf(findProgram(site.pid, 'server.mjs') ?? 0) / 1024)

/** Lets something happen while readers read. @param mayLose Whether a server alone cannot but lose requests then. */
async function during(
  name: string,
  happen: () => Promise<string | undefined>,
  mayLose = false,
): Promise<void> {
  if (!name.includes(wanted)) return
  const before = memory()
  const requests = [addressOf(1), addressOf(2), '/insights/', '/insights/articles/', '/nothing/'].map(
    (each) => ({
      path: each,
    }),
  )
  const reading = startReading(requests)
  const started = performance.now()
  const outcome = await happen()
  const took = performance.now() - started
  await pause(Math.max(0, 5000 - took))
  reading.stop()
  const result = await reading.result
  const failures = result.errors + result.timeouts + result['5xx']
  if (!mayLose) lost += failures
  rows.push({
    while: name,
    'took, s': Math.round(took / 100) / 10,
    answered: result.requests.total,
    lost: mayLose ? 'all until it is back' : failures,
    'longest wait, ms': result.latency.max,
    'server before, MB': before,
    'server after, MB': memory(),
    outcome: outcome ?? '',
  })
}

function startReading(requests: { path: string }[]) {
  let stop = () => {}
  const result = new Promise<autocannon.Result>((resolve, reject) => {
    const reading = autocannon({ url: site.url, duration: 600, requests, ...readers }, (error, found) =>
      error ? reject(error) : resolve(found),
    )
    stop = () => reading.stop()
  })
  return { stop, result }
}

/** Opens connections that say something at times, or nothing. */
async function openSlowly(count: number, say: (socket: Socket) => void): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname))
  for (const socket of sockets) socket.on('error', () => {})
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve).on('close', resolve))),
  )
  sockets.forEach(say)
  return sockets
}

async function sendHostileRequests(): Promise<string> {
  const paths = [
    '/',
    '/insights/',
    addressOf(1),
    '/img/x.png',
    '/_next/image/?url=%2Fimg%2Fx.png&w=640&q=70',
    '/api/draft',
  ]
  const waitingRequests = mixedRequests([...paths, '/preview/', '/rss.xml', '/drawings/hero/a.svg'], 10_000)
  const faults: string[] = []
  const work = async () => {
    for (let request = waitingRequests.pop(); request; request = waitingRequests.pop()) {
      const { status, body, isClosed } = await sendOverSocket(site.url, request)
      if (status >= 500 || !isClosed || /node_modules|^\s+at \S+ \(/m.test(body))
        faults.push(`${status} ${request.target}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  lost += faults.length
  return `${faults.length} of 10,000 answered 5xx, not at all or with a trace`
}

/** Sets the clock of the server and the publisher forward beyond a scheduled minute and back, twice, and at last right. */
async function setClock(): Promise<string> {
  const hour = 3_600_000
  const due = Date.now() + 2 * hour
  const address = addressOf('scheduled')
  const edited = addressOf('edited')
  const text = (title: string, date: number) =>
    `---\ntitle: ${title}\ndate: ${new Date(date).toISOString()}\npost_type: article\nshort_description: A teaser.\n---\nIts text.\n`
  const becomes = (target: string, status: number) =>
    until(
      async () => (await statusOf(target)) === status,
      waiting,
      () => `${target} does not answer ${status}`,
    )
  let early = 0
  await writeFile(fileOf('scheduled'), text('Scheduled', due))
  await becomes(address, 404)
  for (const title of ['First', 'Second']) {
    await clock.stopAt(new Date(due + hour))
    await becomes(address, 200)
    await clock.stopAt(new Date(due - hour))
    for (const target of [
      address,
      '/insights/articles/',
      '/rss.xml',
      '/sitemap-0.xml',
      '/insights/search/?q=Scheduled',
    ])
      if ((await (await fetch(site.url + target)).text()).includes('Scheduled<')) early += 1
    if ((await statusOf(address)) === 200) early += 1
    // What is edited meanwhile is seen, and what is deleted goes.
    await writeFile(fileOf('edited'), text(title, due - 3 * hour))
    await becomes(edited, 200)
    await rm(fileOf('edited'))
    await becomes(edited, 404)
  }
  await rm(path.join(folder, 'clock'))
  await becomes(address, 404)
  lost += early
  return `${early} answers showed early what is scheduled`
}

async function end(program: string): Promise<undefined> {
  const before = findProgram(site.pid, program) ?? 0
  process.kill(before, 'SIGKILL')
  const isBack = () => ![undefined, before].includes(findProgram(site.pid, program))
  await until(
    async () => isBack() && (await isUpToDate()),
    waiting,
    () => `${program} was not started again`,
  )
}

const content = path.join(folder, 'content')
try {
  await until(isUpToDate, waiting, () => site.output())
  await during('nothing happens', async () => undefined)
  await during('10,000 hostile requests come', sendHostileRequests)
  await during('5,000 connections say nothing', async () => {
    const sockets = await openSlowly(5000, () => {})
    await pause(10_000)
    const open = sockets.filter(({ destroyed }) => !destroyed).length
    for (const socket of sockets) socket.destroy()
    return `${open} still open after 10 s`
  })
  await during('500 clients say a letter a second', async () => {
    const sockets = await openSlowly(500, (socket) =>
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
    )
    const letters = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('a')
    }, 1000)
    await pause(15_000)
    clearInterval(letters)
    for (const socket of sockets) socket.destroy()
    return undefined
  })
  await during('the publisher is killed', () => end('publisher.mjs'))
  await during('the content folder is gone, and comes back', async () => {
    await rename(content, `${content}.away`)
    await until(
      async () => !(await isUpToDate()),
      waiting,
      () => 'Nobody says that it is gone',
    )
    await rename(`${content}.away`, content)
    await until(isUpToDate, waiting, () => 'It is not seen again')
    return undefined
  })
  await during(`${newcomers} documents arrive at once`, async () => {
    for (let number = 0; number < newcomers; number += 1)
      await writeFile(fileOf(`new-${number}`), texts[number % texts.length] ?? '')
    await until(
      async () =>
        (await statusOf(addressOf(`new-${newcomers - 1}`))) === 200 &&
        (await statusOf(addressOf('new-0'))) === 200,
      waiting,
      () => 'They are not seen',
    )
    return undefined
  })
  await during('the clock is set forward and back', setClock)
  await during('the server is killed, with nothing in front of it', () => end('server.mjs'), true)
} finally {
  await site.end()
  await rm(folder, { recursive: true, force: true })
}
printRows(rows, { readers: readers.connections, 'requests a second': readers.overallRate })
process.exitCode = lost > 0 ? 1 : 0
