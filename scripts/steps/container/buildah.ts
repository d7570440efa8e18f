import { spawn, spawnSync } from 'node:child_process'

/** Where images are kept, so that nothing of other images on this machine is touched. */
const storage = [
  '--root',
  '/var/tmp/insights-container/images',
  '--runroot',
  '/var/tmp/insights-container/run',
]
/** Without a daemon, and without privileges that a machine for tests lacks. */
const env = { ...process.env, STORAGE_DRIVER: 'vfs', BUILDAH_ISOLATION: 'chroot' }

/** What building and running an image needs on this machine, and what of it is missing, in words for a person. */
export function findMissing(): string[] {
  const programs = ['buildah', 'debootstrap', 'unshare', 'setpriv', 'git']
  const missing = programs.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0)
  return [...missing, ...(process.getuid?.() === 0 ? [] : ['the account root'])]
}

/** Runs buildah to its end, and prints what it does. @returns What it has printed for programs. @throws {Error} When it fails. */
export async function buildah(...parameters: string[]): Promise<string> {
  const child = spawn('buildah', [...storage, ...parameters], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  const isBuild = parameters[0] === 'build'
  child.stdout.on('data', (chunk) => {
    output += chunk
    if (isBuild) process.stdout.write(chunk)
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`buildah ${parameters[0]} failed (${code}).`)
  return output.trim()
}

/** Whether an image of that name is kept. */
export function hasImage(name: string): Promise<boolean> {
  return buildah('images', '--quiet', name).then(
    () => true,
    () => false,
  )
}
