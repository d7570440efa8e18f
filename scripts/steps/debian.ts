import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether packages of the distribution can be installed: as root on Debian. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Fetches the lists of the distribution's packages, which a fresh machine has not. @returns Whether it could. */
export function updatePackageLists(): boolean {
  return ran(['update', '-q'])
}

/** Installs a package of the distribution. @returns Whether it could; what went wrong has been printed. */
export function installPackage(name: string, ...options: string[]): boolean {
  return ran(['install', '-qy', ...options, name])
}

function ran(parameters: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', parameters, { stdio: 'inherit', env }).status === 0
}
