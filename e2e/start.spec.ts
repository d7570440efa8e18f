import { type ChildProcess, spawn } from 'node:child_process'
import { runScript, startScript } from '@/scripts/steps/child-process'
import { findFreePort, holdPort } from '@/scripts/steps/free-port'
import { isPortFree } from '@/scripts/steps/port'
import { descendantsOf } from '@/scripts/steps/processes'
import { copySite, projectDir } from '@/scripts/steps/site-copy'
import { siteVariables } from './sites/sites'
import { isAlive } from './support/processes'
import { expect, servedTest as test } from './support/test'

for (const script of ['start', 'dev'])
  test(`npm run ${script} on a port in use says so and ends`, async () => {
    const { port, release } = await holdPort()
    const { code, output } = await runScript(projectDir, script, { PORT: String(port) })
    await release()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is in use`)
    expect(output.trim().split('\n')).toHaveLength(1)
  })

test('npm start says where its figures cannot be served, and ends', async () => {
  const { port, release } = await holdPort()
  const places = { PORT: String(await findFreePort()), METRICS_PORT: String(port) }
  const { code, output } = await runScript(projectDir, 'start', { ...siteVariables.shipped, ...places })
  await release()
  expect(code).toBe(1)
  expect(output).toContain('No figures can be served at METRICS_PORT: listen EADDRINUSE')
})

const wrong = {
  SITE_URL: ['https://example.com/blog', 'SITE_URL is "https://example.com/blog"'],
  PORT: ['eighty', 'PORT is "eighty"'],
  PREVIEW_SECRET: ['hush', 'PREVIEW_SECRET has 4 characters'],
  PREVIEW_SECRET_PREVIOUS_FILE: [
    'nowhere',
    'PREVIEW_SECRET_PREVIOUS_FILE is "nowhere", which cannot be read',
  ],
  METRICS_PORT: ['many', 'METRICS_PORT is "many"'],
  REDIS_URL: ['localhost', 'REDIS_URL is no address of a Redis'],
  LOG_LEVEL: ['verbose', 'LOG_LEVEL is "verbose"'],
  TRUSTED_PROXIES: ['two', 'TRUSTED_PROXIES is "two"'],
  ANALYTICS_SCRIPT: ['plausible.io', 'ANALYTICS_SCRIPT is "plausible.io"'],
  PREVIEW_LINKS_EPOCH: ['soon', 'PREVIEW_LINKS_EPOCH is "soon"'],
} as const

test('npm start with wrong variables says what is wrong with each, and ends', async () => {
  const variables = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value]))
  const { code, output } = await runScript(projectDir, 'start', variables)
  expect(code).toBe(1)
  for (const [, message] of Object.values(wrong)) expect(output).toContain(message)
  expect(output).not.toMatch(/^\s+at |node:internal/m)
  expect(output.trim().split('\n')).toHaveLength(1 + Object.keys(wrong).length)
})

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Sends a signal to one process alone, and waits until it and all that it has started are gone. */
async function expectEnd(child: ChildProcess, addressee: number, signal: NodeJS.Signals, port: number) {
  const family = [child.pid ?? 0, ...descendantsOf(child.pid ?? 0)]
  expect(family).toContain(addressee)
  process.kill(addressee, signal)
  await expect.poll(() => family.filter(isAlive), { timeout: 30_000, intervals: [100] }).toEqual([])
  expect(await isPortFree(port)).toBe(true)
}

// npm keeps an interrupt that is sent to it alone to itself; a terminal sends it to all.
for (const name of ['npm', 'node'] as const)
  for (const signal of name === 'npm' ? (['SIGTERM', 'SIGHUP'] as const) : signals)
    test(`${signal} to the ${name} of npm start ends the server too`, async () => {
      const port = await findFreePort()
      const env = { ...process.env, ...siteVariables.shipped, PORT: String(port) }
      const child = spawn('npm', ['start'], { cwd: projectDir, env, stdio: 'ignore' })
      await expect
        .poll(
          async () => (await fetch(`http://localhost:${port}/insights/`).catch(() => undefined))?.status,
          { timeout: 60_000, intervals: [100] },
        )
        .toBe(200)
      const [shell = 0] = descendantsOf(child.pid ?? 0)
      const [node = 0] = descendantsOf(shell)
      await expectEnd(child, name === 'npm' ? (child.pid ?? 0) : node, signal, port)
    })

for (const signal of signals)
  test(`${signal} during the build of npm start ends the build`, async () => {
    const folder = await copySite(`ended-by-${signal.toLowerCase()}`, [])
    const port = await findFreePort()
    const { child, ended, output } = startScript(folder, 'start', { PORT: String(port) })
    await expect
      .poll(output, { timeout: 120_000, intervals: [100] })
      .toContain('Creating an optimized production build')
    await expectEnd(child, child.pid ?? 0, signal, port)
    expect(await ended).not.toBe(0)
  })
