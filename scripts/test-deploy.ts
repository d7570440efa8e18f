import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { frontIsKilled, killFront } from './steps/deploy/front'
import { listMissingPackages } from './steps/deploy/missing-packages'
import { bringUpSite } from './steps/deploy/site'
import { tryGitHosts } from './steps/deploy/try-git-hosts'
import { verifyUnits } from './steps/deploy/verify-units'
import { tryWriting } from './steps/deploy/writing'
import { printRows } from './steps/print-rows'
import { listPrograms } from './steps/processes'

/*
 * Brings up what deploy/try does, publishes by a push and in the browser, and ends each process in turn while readers read: none of them may
 * notice. Then it reads and writes at hosts of git, and lets systemd read the units.
 */

const missing = listMissingPackages()
if (missing.length > 0) {
  console.error(`This needs programs that are not here. On Debian: apt-get install ${missing.join(' ')}`)
  process.exit(1)
}
const folder = path.resolve('test-results/deploy')
const site = await bringUpSite(folder)
const { port, pid, rows, faults, during, end, push, publish, git } = site
const { areReady, isReady, waitUntil, check } = site

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
    await waitUntil(areReady, 'Not ready during a release')
  }
})
await during('a server that starts from nothing', async () => {
  for (const place of ['.releases', '.library', '.contentlayer', '.next/cache'])
    await rm(path.join(folder, 'site-2', place), { recursive: true, force: true })
  await end('serve.mjs', 2, 'SIGKILL')
})
await during('both servers at once: kill -9; nginx sends what it has kept', async () => {
  for (const server of listPrograms(pid, 'server.mjs')) process.kill(server, 'SIGKILL')
  await waitUntil(async () => !(await isReady(1)) && !(await isReady(2)), 'They live on')
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

const written = await tryWriting(site)
await killFront(site)
await site.stop()
faults.push(...(await tryGitHosts(path.join(folder, 'hosts'), path.join(folder, 'nginx/certificate.pem'))))
faults.push(...verifyUnits())

printRows(
  rows.map(([name, { answered, askedAgain, lost, longestGap }]) => ({
    while: name,
    answered,
    'asked again': askedAgain.length,
    lost: lost.length,
    'longest gap, ms': Math.round(longestGap),
  })),
)
console.log(
  `\nBoth servers showed a push after ${Math.round(took)} ms, and what was published in the browser after ${Math.round(written)} ms.`,
)
check(told === 202, `The news of a push were answered ${told}`)
for (const [name, { askedAgain, lost }] of rows)
  faults.push(
    ...[...lost, ...(frontIsKilled.includes(name) ? [] : askedAgain)].map((each) => `${name}: ${each}`),
  )
for (const each of faults.slice(0, 20)) console.error(each)
process.exitCode = faults.length === 0 ? 0 : 1
