#!/usr/bin/env node
/**
 * `node scripts/run.mjs NAME`: installs the locked dependencies where they are missing or out of date, then runs
 * `scripts/NAME.ts`. It needs nothing but Node and npm, so that every command works in a fresh clone.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
process.chdir(root)
process.env.PWD = root

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This needs Node 20.19 or newer; you have ${process.versions.node}. Get a newer one at https://nodejs.org.`,
  )
  process.exit(1)
}

const starter = process.ppid
await installWhereNeeded()
// The process that started this may have ended while npm was busy.
if (process.ppid !== starter) process.exit(1)
const { register } = await import('tsx/esm/api')
register()
await import(pathToFileURL(path.join(root, 'scripts', `${process.argv[2]}.ts`)).href)

async function installWhereNeeded() {
  const stamp = path.join('node_modules', '.installed-lock')
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing the locked dependencies …')
  const npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const endNpm = () => npm.kill('SIGTERM')
  for (const signal of signals) process.on(signal, endNpm)
  const [status] = await once(npm, 'close')
  for (const signal of signals) process.off(signal, endNpm)
  if (status !== 0) {
    console.error('The dependencies could not be installed; what npm says above is the reason.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
