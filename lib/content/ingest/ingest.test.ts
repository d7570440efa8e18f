import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleanName, toCleanCopy } from './clean-copy'
import { readContent } from './ingest'
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

describe('a content folder', () => {
  it('becomes a clean copy of each sound file, as Contentlayer reads it', async () => {
    await write({ 'articles/a.md': `\ufeff${sound.replaceAll('\n', '\r\n')}`, 'articles/deep/B.MD': sound })
    const parsed = await readContent('content')
    expect(parsed.map(({ file, faults }) => [cleanName(file), faults])).toEqual([
      ['articles/a.md', []],
      ['articles/deep/B.md', []],
    ])
    const copies = parsed.map(({ document }) => document && toCleanCopy(document).split('\n'))
    expect(copies[0]).toEqual([
      '---',
      '{"title":"A","date":"2019-12-19","post_type":"article","short_description":"B.","body_line":7}',
      '---',
      'Body.',
      '',
    ])
  })

  it('has the faults of every file with the lines of the file', async () => {
    const broken = sound.replace('date: 2019-12-19', 'date: soon').replaceAll('\n', '\r\n')
    await write({
      'articles/a.md': sound,
      'articles/b.md': broken,
      'articles/a’.md': sound,
      'pages/c.md': sound,
    })
    const parsed = await readContent('content')
    expect(parsed.flatMap(({ faults }) => faults.map(({ file, line }) => [file, line]))).toEqual([
      ['articles/a.md', undefined],
      ['articles/a’.md', undefined],
      ['articles/b.md', 3],
      ['pages/c.md', undefined],
    ])
    expect(parsed.filter(({ document }) => document)).toEqual([])
    expect(parsed.map(({ file, path }) => [file, path])).toEqual([
      ['articles/a.md', '/insights/articles/a/'],
      ['articles/a’.md', '/insights/articles/a/'],
      ['articles/b.md', '/insights/articles/b/'],
      ['pages/c.md', '/pages/c.md'],
    ])
  })
})
