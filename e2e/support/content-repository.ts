import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Makes a repository of content that a site can be told of. @param folder Of its own; what is in there goes. */
export async function makeContentRepository(folder: string, files: Record<string, string>) {
  const git = (where: string, ...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=Dev', '-c', 'user.email=dev@example.org', ...parameters], {
      cwd: path.join(folder, where),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'bare.git')
  git('.', 'clone', '--quiet', 'bare.git', 'editor')
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, 'editor', file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, text)
  }
  const push = (message: string) => {
    git('editor', 'add', '--all')
    git('editor', 'commit', '--quiet', '-m', message)
    git('editor', 'push', '--quiet', 'origin', 'HEAD:main')
  }
  push('First')
  return {
    /** Where a developer has it. */
    editor: path.join(folder, 'editor'),
    /** Brings what others have pushed to where a developer has it. */
    pull: () => git('editor', 'pull', '--quiet', 'origin', 'main'),
    /** Commits and pushes all that a developer has changed there. */
    push,
    address: path.join(folder, 'bare.git'),
    /** @returns The text of a file on a branch; empty where it is not there. */
    show: (file: string, branch = 'main') => {
      try {
        return git('bare.git', 'show', `${branch}:${file}`)
      } catch {
        return ''
      }
    },
    /** The branches, each with its commit. */
    branches: () => git('bare.git', 'for-each-ref', '--format=%(refname:short) %(objectname)'),
    /**
     * Lets the next push wait, before the repository has taken it or after that.
     *
     * @returns Whether one waits, and what ends this.
     */
    holdPush: async (moment: 'pre-receive' | 'post-receive') => {
      const hook = path.join(folder, 'bare.git/hooks', moment)
      await writeFile(hook, `#!/bin/sh\ntouch "$0.waits"\nwhile [ -e "$0.waits" ]; do sleep 0.1; done\n`, {
        mode: 0o755,
      })
      return {
        isHeld: () => existsSync(`${hook}.waits`),
        release: () => Promise.all([hook, `${hook}.waits`].map((file) => rm(file, { force: true }))),
      }
    },
    /** Who made the newest commit of a branch, and what it says. */
    last: (branch = 'main') => git('bare.git', 'log', '-1', '--format=%an <%ae>: %s', branch).trim(),
  }
}
