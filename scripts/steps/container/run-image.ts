import { spawn } from 'node:child_process'
import { chown, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { descendantsOf } from '../processes'

/** The account that the image runs under. */
const account = 10001

export type RunningImage = { output: () => string; end: () => Promise<number> }

/**
 * Runs the program of an image as its account, with the root file system read-only and two folders to write to, in a mount and
 * a process namespace of its own. The network is this machine's.
 *
 * @param root The mounted file system of the image.
 * @param state Where its two folders are made.
 * @param mounts Folders of this machine that it sees, read-only, by their paths inside.
 * @param variables Its environment.
 */
export async function runImage(
  root: string,
  state: string,
  mounts: Record<string, string>,
  variables: Record<string, string>,
): Promise<RunningImage> {
  const folders = ['state', 'cache'].map((name) => path.join(state, name))
  for (const folder of folders) {
    await mkdir(folder, { recursive: true })
    await chown(folder, account, account)
  }
  for (const inside of Object.keys(mounts).filter((each) => each.startsWith('/state/')))
    await mkdir(path.join(state, inside), { recursive: true })
  const lines = [
    'set -e',
    `mount --bind '${root}' '${root}'`,
    ...folders.map((folder, at) => `mount --bind '${folder}' '${root}/${['state', 'cache'][at]}'`),
    ...Object.entries(mounts).flatMap(([inside, outside]) => [
      `test -d '${root}${inside}'`,
      `mount --bind '${outside}' '${root}${inside}'`,
      `mount -o remount,bind,ro '${root}${inside}'`,
    ]),
    `mount -t proc proc '${root}/proc'`,
    `mount -t tmpfs tmpfs '${root}/dev' && for d in null urandom random zero; do touch '${root}/dev/'$d && mount --bind /dev/$d '${root}/dev/'$d; done`,
    `mount -o remount,bind,ro '${root}'`,
    `exec chroot --userspec=${account}:${account} '${root}' /usr/bin/env -i ${toWords(variables)} sh -c 'cd /app; if touch /app/written 2>/dev/null; then echo ROOT IS WRITABLE; fi; exec /usr/bin/tini -s -- node .programs/serve.mjs'`,
  ]
  const child = spawn('unshare', ['--mount', '--pid', '--fork', 'sh', '-c', lines.join('\n')])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  return {
    output: () => output,
    end: () => {
      // unshare passes no signal on: it is sent to the first process of the namespace.
      const [first] = descendantsOf(child.pid ?? 0)
      if (first) process.kill(first, 'SIGTERM')
      return ended
    },
  }
}

function toWords(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `'${name}=${value}'`)
    .join(' ')
}
