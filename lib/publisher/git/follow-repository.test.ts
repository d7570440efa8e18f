import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requestPublishing } from '@/lib/content/releases/publish-request'
import { readEnvironment } from '@/lib/site/environment'
import { type ContentSource, followRepository } from './follow-repository'

const home = process.cwd()
let folder = ''
let said: string[] = []
let now = 0

const git = (where: string, ...parameters: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...parameters], {
    cwd: where,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** Commits a file in the editor's clone and pushes it. */
async function push(file: string, text: string, ...options: string[]): Promise<string> {
  await mkdir(path.dirname(path.join('editor', file)), { recursive: true })
  await writeFile(path.join('editor', file), text)
  git('editor', 'add', '--all')
  git('editor', 'commit', '--quiet', '--allow-empty', '-m', 'Edit')
  git('editor', 'push', '--quiet', ...options, 'origin', 'HEAD:main')
  return git('editor', 'rev-parse', 'HEAD')
}

function follow(variables: Record<string, string> = {}): ContentSource {
  const { contentGit } = readEnvironment({ CONTENT_GIT: path.join(folder, 'bare.git'), ...variables })
  if (!contentGit) throw new Error('No repository is named')
  return followRepository(contentGit, { info: () => {}, error: (line: string) => said.push(line) })
}

/** Lets the time of a poll pass by, and updates. */
async function poll(source: ContentSource): Promise<void> {
  now += 30_000
  await source.update()
}

const article = (name: string) => readFile(`.library/files/content/articles/${name}.md`, 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'follow-'))
  process.chdir(folder)
  said = []
  now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'bare.git')
  git('.', 'clone', '--quiet', 'bare.git', 'editor')
  await push('content/articles/a.md', 'A')
})
afterEach(async () => {
  vi.restoreAllMocks()
  process.chdir(home)
  await rm(folder, { recursive: true })
})

describe('pictures of a repository', () => {
  it('are missed where the site shows those of another folder, which is told once', async () => {
    const source = follow()
    await poll(source)
    expect(said).toEqual([])
    await push('public/img/uploads/a.jpg', 'A')
    await poll(source)
    await push('content/articles/a.md', 'B')
    await poll(source)
    expect(said).toEqual([
      expect.stringMatching(/^The pictures of the repository are not shown: make public/),
    ])
    said = []
    await mkdir('public/img', { recursive: true })
    await symlink('../../.library/files/public/img/uploads', 'public/img/uploads')
    await poll(follow())
    expect(said).toEqual([])
  })
})

describe('a repository that is followed', () => {
  it('is there at first, and after each push when it is asked again', async () => {
    const source = follow()
    await source.update()
    expect(await article('a')).toBe('A')
    const commit = await push('content/articles/b.md', 'B')
    now += 29_000
    await source.update()
    expect(existsSync('.library/files/content/articles/b.md')).toBe(false)
    now += 1000
    await source.update()
    expect(await article('b')).toBe('B')
    expect(source.status()).toEqual({ commit })
    git('editor', 'rm', '--quiet', 'content/articles/a.md')
    await push('content/articles/b.md', 'B again')
    await poll(source)
    expect(existsSync('.library/files/content/articles/a.md')).toBe(false)
    expect(await article('b')).toBe('B again')
  })

  it('is asked at once when somebody says so, and once for many who do', async () => {
    const source = follow()
    await source.update()
    now += 2000
    await push('content/articles/a.md', 'First')
    await requestPublishing()
    await requestPublishing()
    await source.update()
    expect(await article('a')).toBe('First')
    await push('content/articles/a.md', 'Second')
    await requestPublishing()
    await source.update()
    expect(await article('a')).toBe('First')
    now += 1000
    await source.update()
    expect(await article('a')).toBe('Second')
    await push('content/articles/a.md', 'Third')
    now += 1000
    await source.update()
    expect(await article('a')).toBe('Second')
  })

  it('is followed where its history was written anew', async () => {
    const source = follow()
    await source.update()
    git('editor', 'checkout', '--quiet', '--orphan', 'other')
    const commit = await push('content/articles/a.md', 'Anew', '--force')
    await poll(source)
    expect(await article('a')).toBe('Anew')
    expect(source.status()).toEqual({ commit })
  })

  it('may be away for a while, also when the process starts again', async () => {
    const source = follow()
    await source.update()
    await rename('bare.git', 'away.git')
    await poll(source)
    expect(await article('a')).toBe('A')
    const { trouble } = source.status()
    expect(trouble).toBe('The repository of the content cannot be followed; what is published stays.')
    expect(said.at(-1)).toMatch(/^The repository .+ The reason: fatal: .+bare\.git/)
    const lines = said.length
    await poll(source)
    expect(said).toHaveLength(lines)
    const restarted = follow()
    await restarted.update()
    expect(await article('a')).toBe('A')
    expect(restarted.status()).toEqual({ ...source.status(), trouble })
    await rename('away.git', 'bare.git')
    const commit = await push('content/articles/a.md', 'Back')
    await poll(restarted)
    expect(restarted.status()).toEqual({ commit })
    expect(await article('a')).toBe('Back')
  })

  it('names no commit before it was reached for the first time', async () => {
    const source = follow({ CONTENT_GIT: path.join(folder, 'nowhere.git') })
    await source.update()
    expect(source.status()).toEqual({ trouble: expect.stringContaining('cannot be followed') })
  })

  it('is taken again where a process was killed in the midst', async () => {
    const first = follow()
    await first.update()
    await push('content/articles/b.md', 'B')
    await poll(first)
    // As a checkout that was killed leaves them.
    await writeFile('.library/objects/index.lock', '')
    await writeFile('.library/files/content/articles/a.md', 'hal')
    await rm('.library/files/content/articles/b.md')
    await writeFile('.library/files/content/articles/stray.md', 'Nobody committed this')
    await follow().update()
    expect(await article('a')).toBe('A')
    expect(await article('b')).toBe('B')
    expect(existsSync('.library/files/content/articles/stray.md')).toBe(false)
  })

  it('is fetched anew where what is kept of it is broken', async () => {
    const source = follow()
    await source.update()
    await rm('.library/objects/objects', { recursive: true })
    await push('content/articles/a.md', 'Newer')
    for (let attempt = 0; attempt < 3; attempt += 1) await poll(source)
    expect(await article('a')).toBe('Newer')
    expect(source.status().trouble).toBeUndefined()
  })

  it('keeps its files when a commit comes without the content folder', async () => {
    const source = follow()
    await source.update()
    git('editor', 'mv', 'content', 'elsewhere')
    await push('README.md', 'Moved')
    await poll(source)
    expect(await article('a')).toBe('A')
    expect(source.status().trouble).toMatch(/^Commit \w{40} has no folder "content"/)
  })

  it('may have its content in any folder and on any branch', async () => {
    await push('site/pages/articles/c.md', 'C')
    git('editor', 'push', '--quiet', 'origin', 'HEAD:refs/heads/live/site')
    await push('site/pages/articles/c.md', 'Not yet')
    const source = follow({ CONTENT_GIT_FOLDER: './site/pages/', CONTENT_GIT_BRANCH: 'live/site' })
    await source.update()
    expect(await readFile('.library/files/site/pages/articles/c.md', 'utf8')).toBe('C')
    const whole = follow({ CONTENT_GIT_FOLDER: '.' })
    await whole.update()
    expect(await readFile('.library/files/site/pages/articles/c.md', 'utf8')).toBe('Not yet')
  })

  it('reads nothing of the machine by a link in it, and runs nothing that it brings along', async () => {
    await writeFile('secret.txt', 'SECRET')
    await mkdir('editor/content/articles', { recursive: true })
    await symlink(path.join(folder, 'secret.txt'), 'editor/content/articles/link.md')
    await writeFile('editor/.gitattributes', '* filter=evil\n')
    await push('.githooks/post-checkout', `#!/bin/sh\ntouch ${folder}/ran\n`)
    const source = follow()
    await source.update()
    expect(await article('link')).not.toContain('SECRET')
    expect(existsSync('ran')).toBe(false)
  })
})
