import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** For tests: a repository of content, a clone in which a developer works by hand, and a folder to work in. */
export async function openSampleRepository(files: Record<string, string>) {
  const home = process.cwd()
  const folder = await mkdtemp(path.join(tmpdir(), 'writing-'))
  process.chdir(folder)
  const edit = async (file: string, text: string) => {
    await mkdir(path.dirname(`editor/${file}`), { recursive: true })
    await writeFile(`editor/${file}`, text)
  }
  const key = JSON.stringify(files)
  const known = made.get(key)
  if (known) await write(known)
  else {
    git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'bare.git')
    git('.', 'clone', '--quiet', 'bare.git', 'editor')
    // As it is wherever both are.
    git('editor', 'remote', 'set-url', 'origin', '../bare.git')
    for (const [file, text] of Object.entries(files)) await edit(file, text)
    pushByHand()
    made.set(key, await read())
  }
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

function git(where: string, ...parameters: string[]): string {
  return execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...parameters], {
    cwd: where,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** Pushes what was changed in the developer's clone. */
function pushByHand(branch = 'main'): void {
  git('editor', 'add', '--all')
  git('editor', 'commit', '--quiet', '-m', 'By hand')
  git('editor', 'push', '--quiet', 'origin', `HEAD:${branch}`)
}

/** What is in a folder: of each file its bytes, of each folder none. */
type Stored = [file: string, bytes: Buffer | undefined][]

/** Repositories by their files. Git starts a dozen processes to make one, and each test has one of its own. */
const made = new Map<string, Stored>()

/** Reads the folder to work in. */
async function read(): Promise<Stored> {
  const entries = await readdir('.', { recursive: true, withFileTypes: true })
  return Promise.all(
    entries.map(async (entry): Promise<Stored[number]> => {
      const file = path.join(entry.parentPath, entry.name)
      return [file, entry.isFile() ? await readFile(file) : undefined]
    }),
  )
}

async function write(stored: Stored): Promise<void> {
  for (const [file, bytes] of stored) if (!bytes) await mkdir(file, { recursive: true })
  await Promise.all(stored.map(([file, bytes]) => bytes && writeFile(file, bytes)))
}
