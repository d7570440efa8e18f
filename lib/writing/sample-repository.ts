import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** For tests: a repository of content, a clone in which a developer works by hand, and a folder to work in. */
export async function openSampleRepository(files: Record<string, string>) {
  const home = process.cwd()
  const folder = await mkdtemp(path.join(tmpdir(), 'writing-'))
  process.chdir(folder)
  const git = (where: string, ...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...parameters], {
      cwd: where,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  const edit = async (file: string, text: string) => {
    await mkdir(path.dirname(`editor/${file}`), { recursive: true })
    await writeFile(`editor/${file}`, text)
  }
  /** Pushes what was changed in the developer's clone. */
  const pushByHand = (branch = 'main') => {
    git('editor', 'add', '--all')
    git('editor', 'commit', '--quiet', '-m', 'By hand')
    git('editor', 'push', '--quiet', 'origin', `HEAD:${branch}`)
  }
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'bare.git')
  git('.', 'clone', '--quiet', 'bare.git', 'editor')
  for (const [file, text] of Object.entries(files)) await edit(file, text)
  pushByHand()
  return {
    contentGit: { address: path.join(folder, 'bare.git'), folder: 'content', poll: 30 },
    git,
    edit,
    pushByHand,
    /** @returns The text of a file on a branch. */
    show: (file: string, branch = 'main') =>
      execFileSync('git', ['show', `${branch}:${file}`], {
        cwd: 'bare.git',
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    end: async () => {
      process.chdir(home)
      await rm(folder, { recursive: true })
    },
  }
}
