import { spawn, spawnSync } from 'node:child_process'
import { installPackage, mayInstall, updatePackageLists } from './debian'

/** Whether a Redis can be started here; the tests of what replicas share need one. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { timeout: 20_000 }).status === 0
}

/**
 * Finds Redis and, as root on Debian, installs the distribution's own where there is none.
 *
 * @returns Whether there is one now; what was tried has been printed.
 */
export function provideRedis(): boolean {
  if (hasRedis()) return true
  if (!mayInstall()) return false
  console.log('No Redis here; installing the one of the distribution …')
  updatePackageLists()
  // Its service has no part in the tests.
  installPackage('redis-server', '--no-install-recommends')
  return hasRedis()
}

/**
 * Starts a Redis on this machine alone, which keeps what it is told when it is killed.
 *
 * @param folder Where it writes.
 * @returns Its process; it may need a moment until it answers.
 */
export function startRedis(folder: string, port: number) {
  const own = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
  const kept = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']
  return spawn('redis-server', [...own, ...kept], { stdio: 'ignore' })
}
