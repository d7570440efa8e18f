import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildah, hasImage } from './buildah'

export const baseImage = 'localhost/insights-base'

/** The certificates that this machine trusts; without them its network may let nothing through. */
const certificates = '/etc/ssl/certs/ca-certificates.crt'

/** Makes an image like the public one of Node, without any network but Debian's: Debian, and this machine's Node with npm. */
export async function provideBaseImage(): Promise<void> {
  if (await hasImage(baseImage)) return
  const folder = await mkdtemp(path.join(tmpdir(), 'base-'))
  try {
    const debian = ['--variant=minbase', 'bookworm', folder, 'http://deb.debian.org/debian']
    execFileSync('debootstrap', debian, { stdio: ['ignore', 'ignore', 'inherit'] })
    const npm = path.resolve(await realpath(execFileSync('which', ['npm']).toString().trim()), '../..')
    await cp(process.execPath, path.join(folder, 'usr/local/bin/node'))
    await cp(npm, path.join(folder, 'usr/local/lib/node_modules/npm'), { recursive: true, dereference: true })
    const container = await buildah('from', 'scratch')
    await buildah('copy', '--quiet', container, folder, '/')
    if (existsSync(certificates)) await buildah('copy', '--quiet', container, certificates, certificates)
    await buildah('config', '--env', `NODE_EXTRA_CA_CERTS=${certificates}`, container)
    const link = 'ln -sf ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm'
    await buildah('run', container, '--', 'sh', '-c', link)
    await buildah('commit', '--quiet', '--rm', container, baseImage)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
