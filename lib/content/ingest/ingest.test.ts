import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultsFile, stagingDir } from '@/lib/content/store'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import { ingestContent } from './ingest'
import { listSourceFiles, readSourceFile } from './source-file'

const sound = '---\ntitle: A\ndate: 2019-12-19\npost_type: article\nshort_description: B.\n---\nBody.\n'
const home = process.cwd()
let project = ''

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join('content', file)), { recursive: true })
    await writeFile(path.join('content', file), text)
  }
}

/** The markdown files that Contentlayer would read. */
async function staged(): Promise<string[]> {
  const entries = await readdir(stagingDir, { recursive: true })
  return entries.filter((entry) => entry.endsWith('.md')).sort()
}

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'ingest-'))
  process.chdir(project)
})
afterEach(async () => {
  process.chdir(home)
  await rm(project, { recursive: true })
})

describe('reading source files', () => {
  it('makes line ends LF and takes a byte-order mark off', async () => {
    await write({ 'articles/a.md': '\ufeff---\r\ntitle: A\r\n---\r\nOne.\rTwo.\n' })
    expect(await readSourceFile('content', 'articles/a.md')).toEqual({
      file: 'articles/a.md',
      text: '---\ntitle: A\n---\nOne.\nTwo.\n',
    })
  })

  it('lists markdown at any depth, and nothing else', async () => {
    await write({
      'videos/b.md': '',
      'articles/2019/a.md': '',
      'loose.MD': '',
      'articles/a.txt': '',
      'x.md.bak': '',
    })
    expect(await listSourceFiles('content')).toEqual(['articles/2019/a.md', 'loose.MD', 'videos/b.md'])
  })
})

describe('takeInAll', () => {
  it('writes a clean copy of each sound file where Contentlayer reads it', async () => {
    await write({ 'articles/a.md': `\ufeff${sound.replaceAll('\n', '\r\n')}`, 'articles/deep/B.MD': sound })
    expect((await ingestContent('content')).map(({ file, faults }) => [file, faults])).toEqual([
      ['articles/a.md', []],
      ['articles/deep/B.MD', []],
    ])
    expect(await staged()).toEqual(['articles/a.md', 'articles/deep/B.md'])
    const text = await readFile(path.join(stagingDir, 'articles/a.md'), 'utf8')
    expect(text.split('\n')).toEqual([
      '---',
      '{"title":"A","date":"2019-12-19","post_type":"article","short_description":"B.","body_line":7}',
      '---',
      'Body.',
      '',
    ])
  })

  it('reports the faults of every file with the lines of the file, and stages none that has one', async () => {
    const broken = sound.replace('date: 2019-12-19', 'date: soon').replaceAll('\n', '\r\n')
    await write({
      'articles/a.md': sound,
      'articles/b.md': broken,
      'articles/a’.md': sound,
      'pages/c.md': sound,
    })
    const parsed = await ingestContent('content')
    expect(parsed).toHaveLength(4)
    expect(parsed.flatMap(({ faults }) => faults.map(({ file, line }) => [file, line]))).toEqual([
      ['articles/a.md', undefined],
      ['articles/a’.md', undefined],
      ['articles/b.md', 3],
      ['pages/c.md', undefined],
    ])
    expect(await staged()).toEqual([])
    const faulty: FaultyFile[] = JSON.parse(await readFile(faultsFile, 'utf8'))
    expect(faulty.map(({ file, path }) => [file, path])).toEqual([
      ['articles/a.md', '/insights/articles/a/'],
      ['articles/a’.md', '/insights/articles/a/'],
      ['articles/b.md', '/insights/articles/b/'],
      ['pages/c.md', '/pages/c.md'],
    ])
  })

  it('takes away the copy of a file that has gone, and the faults of one that was fixed', async () => {
    await write({ 'articles/a.md': sound, 'articles/b.md': 'No frontmatter.' })
    await ingestContent('content')
    await rm('content/articles/a.md')
    await write({ 'articles/b.md': sound })
    await ingestContent('content')
    expect(await staged()).toEqual(['articles/b.md'])
    expect(await readFile(faultsFile, 'utf8')).toBe('[]')
  })

  it('leaves the copy of an unchanged file untouched', async () => {
    await write({ 'articles/a.md': sound })
    await ingestContent('content')
    const copy = path.join(stagingDir, 'articles/a.md')
    const { mtimeNs } = await stat(copy, { bigint: true })
    await ingestContent('content')
    expect((await stat(copy, { bigint: true })).mtimeNs).toBe(mtimeNs)
  })
})
