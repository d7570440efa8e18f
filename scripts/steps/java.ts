import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether a Java starts here; the checker of pages' HTML needs one. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version'], { timeout: 20_000 }).status === 0
}

/**
 * Finds Java and, as root on Debian, installs the distribution's own where there is none.
 *
 * @returns Whether there is one now; what was tried has been printed.
 */
export function provideJava(): boolean {
  if (hasJava()) return true
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  console.log('No Java here; installing the one of the distribution …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const parameters of [
    ['update', '-q'],
    ['install', '-qy', 'default-jre-headless'],
  ])
    spawnSync('apt-get', parameters, { stdio: 'inherit', env })
  return hasJava()
}
