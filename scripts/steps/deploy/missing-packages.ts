import { existsSync } from 'node:fs'

/** The programs that the trial of a deployment starts, each with the package of Debian that it is in. */
const packages = {
  '/usr/sbin/nginx': 'nginx',
  '/usr/bin/redis-server': 'redis-server',
  '/usr/sbin/fcgiwrap': 'fcgiwrap',
  '/usr/sbin/sshd': 'openssh-server',
  '/usr/bin/openssl': 'openssl',
  '/usr/bin/systemd-analyze': 'systemd',
}

/** @returns The packages of Debian that the trial needs and this machine has not. */
export function listMissingPackages(): string[] {
  return Object.entries(packages).flatMap(([program, name]) => (existsSync(program) ? [] : [name]))
}
