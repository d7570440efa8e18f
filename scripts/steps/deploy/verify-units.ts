import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve('deploy/systemd')
/** Of a hundred: how far systemd may take them to be exposed. */
const MAX_EXPOSURE = 15

/** Lets systemd read the units, and what is added to nginx's. @returns What it finds wrong with them. */
export function verifyUnits(): string[] {
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.service'))
    .map((name) => path.join(folder, name))
  return [
    ...analyze('verify', ...own, 'nginx.service'),
    ...own.flatMap((unit) => analyze('security', '--offline=true', `--threshold=${MAX_EXPOSURE}`, unit)),
  ]
}

function analyze(verb: string, ...parameters: string[]): string[] {
  const { status, error, stdout, stderr } = spawnSync('systemd-analyze', [verb, ...parameters], {
    encoding: 'utf8',
    // Before the folders of the machine.
    env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` },
  })
  // It ends well with warnings, too.
  if (status === 0 && (verb !== 'verify' || stderr === '')) return []
  return [`systemd-analyze ${verb}: ${error?.message ?? `${stderr}${stdout.trim().split('\n').at(-1)}`}`]
}
