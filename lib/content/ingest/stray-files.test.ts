import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findStrayFiles } from './stray-files'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stray-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function findAmong(...files: string[]) {
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), '')
  }
  return findStrayFiles(folder, ['redirects.yml'])
}

describe('files that the site does not read', () => {
  it.each([
    ['articles/a.markdown', 'error', 'Rename it'],
    ['articles/a.MDX', 'error', 'Rename it'],
    ['articles/a.md.txt', 'error', 'Rename it'],
    ['articles/2024/a.docx', 'error', 'Save its text as markdown'],
    ['a.pdf', 'error', 'Save its text as markdown'],
    ['articles/hero.jpg', 'warning', 'public/img/uploads/'],
    ['notes/articles/gone.yml', 'warning', 'name the file like that of its piece'],
    ['notes/articles/a.txt', 'error', 'Rename it'],
    ['notes.json', 'warning', 'out of the content folder'],
    ['articles/redirects.yml', 'warning', 'out of the content folder'],
    ['LICENSE', 'warning', 'out of the content folder'],
  ])('%s is reported', async (file, severity, hint) => {
    expect(await findAmong(file)).toMatchObject([{ file, severity, hint: expect.stringContaining(hint) }])
  })

  it('are none that it reads, and none that programs leave behind', async () => {
    const left = ['.DS_Store', '.git/config', 'articles/.gitkeep', 'articles/~$a.docx', 'Thumbs.db', 'a.md~']
    expect(await findAmong('articles/a.md', 'B.MD', 'redirects.yml', ...left)).toEqual([])
  })
})
