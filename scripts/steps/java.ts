import { spawnSync } from 'node:child_process'
import { installPackage, mayInstall, updatePackageLists } from './debian'

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
  if (!mayInstall()) return false
  console.log('No Java here; installing the one of the distribution …')
  updatePackageLists()
  installPackage('default-jre-headless')
  return hasJava()
}
