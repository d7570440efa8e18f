import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { baseImage, provideBaseImage } from './steps/container/base-image'
import { buildah, findMissing } from './steps/container/buildah'
import { runImage } from './steps/container/run-image'
import { weighApplication } from './steps/container/weigh-application'
import { findFreePort } from './steps/free-port'
import { printRows } from './steps/print-rows'
import { until } from './steps/until'

/*
 * Builds the image of Containerfile with Debian's buildah, and runs it: read-only, as its own account, with content that is
 * mounted and with content that is cloned. It needs root on Debian, and a few minutes; `--built` tries the image that was built
 * last.
 */

const MAX_MEGABYTES = 310
const missing = findMissing()
if (missing.length > 0) {
  console.error(
    `This is missing: ${missing.join(', ')}. On Debian, as root: apt-get install buildah debootstrap git`,
  )
  process.exit(1)
}

/** Makes a bare repository of a library, of the account that the image runs under. */
const cloneable = `set -e; cd "$1"; cp -r library editor; git init --quiet --initial-branch=main editor; git -C editor add --all
git -C editor -c user.name=Test -c user.email=test@localhost commit --quiet --message First
git clone --quiet --bare editor bare.git; chown -R 10001:10001 bare.git`
const article = '/insights/articles/what-sales-engineers-want-from-marketing/'
const picture = '/img/uploads/what-sales-engineers-want-from-marketing-hero.jpg'

const image = 'localhost/insights'
await provideBaseImage()
const built = ['build', '--format', 'docker', '--build-arg', `BASE=${baseImage}`, '--tag', image, '.']
if (!process.argv.includes('--built')) await buildah(...built)
/** Of all layers, in megabytes. */
async function sizeOf(name: string): Promise<number> {
  const manifest = await buildah('inspect', '--type', 'image', '--format', '{{.Manifest}}', name)
  const { layers }: { layers: { size: number }[] } = JSON.parse(manifest)
  return layers.reduce((sum, layer) => sum + layer.size, 0) / 1e6
}
const size = (await sizeOf(image)) - (await sizeOf(baseImage))
console.log(`The image has ${Math.round(size)} MB more than its base.`)

const container = await buildah('from', image)
const folder = await mkdtemp(path.join(tmpdir(), 'container-'))
const failures: string[] = size > MAX_MEGABYTES ? [`It has more than ${MAX_MEGABYTES} MB.`] : []
try {
  const root = await buildah('mount', container)
  const parts = await weighApplication(path.join(root, 'app'))
  const application = parts.reduce((sum, { MB }) => sum + Number(MB), 0)
  console.log(`Programs of Debian have ${Math.round(size - application)} MB of that; the application has:`)
  printRows(parts)
  await mkdir(path.join(folder, 'library/public/img'), { recursive: true })
  await cp('content', path.join(folder, 'library/content'), { recursive: true })
  await cp('public/img/uploads', path.join(folder, 'library/public/img/uploads'), { recursive: true })
  await chmod(folder, 0o755)
  execFileSync('sh', ['-c', cloneable, 'sh', folder])
  const mounted = { '/state/library/files': path.join(folder, 'library') }
  await tryOut('mounted', root, mounted, {})
  const cloned = { '/mnt': path.join(folder, 'bare.git') }
  await tryOut('cloned', root, cloned, { CONTENT_GIT: '/mnt', CONTENT_GIT_POLL: '2' })
} finally {
  await buildah('rm', container)
  await rm(folder, { recursive: true, force: true })
}

/** Runs the image and asks it for what readers and watchers ask for. */
async function tryOut(
  name: string,
  root: string,
  mounts: Record<string, string>,
  variables: Record<string, string>,
): Promise<void> {
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', NODE_ENV: 'production', PORT: String(port) }
  const all = { ...environment, CONTENT_DIR: '.library/files/content', ...variables }
  const running = await runImage(root, path.join(folder, name), mounts, all)
  const expectOf = async (target: string, status: number, words = '') => {
    const response = await fetch(`${origin}${target}`)
    const text = await response.text()
    if (response.status !== status || !text.includes(words))
      failures.push(`${name}: ${target} answers ${response.status}, ${text.slice(0, 200)}`)
  }
  try {
    const isReady = async () => (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok ?? false
    await until(isReady, { every: 200, timeout: 120_000 }, () => `${name} is not ready:\n${running.output()}`)
    await expectOf('/healthz', 200, 'alive')
    await expectOf('/readyz', 200, '"upToDate":true')
    await expectOf('/insights/', 200, '</html>')
    await expectOf(article, 200, '<h1')
    await expectOf(picture, 200)
    await expectOf(`/_next/image?url=${encodeURIComponent(picture)}&w=640&q=70`, 200)
    await expectOf('/nothing/', 404)
    if (running.output().includes('ROOT IS WRITABLE')) failures.push(`${name}: the root can be written`)
  } finally {
    const code = await running.end()
    console.log(`Content ${name}: tried; it ended with ${code}.`)
  }
}

for (const failure of failures) console.error(`✗ ${failure}`)
process.exitCode = failures.length > 0 ? 1 : 0
