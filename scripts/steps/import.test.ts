import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '@/lib/writing/import/draft'
import { createPlacer } from './place-drafts'
import { listImportable, readImported } from './read-imported'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
  await writeFile(path.join(folder, file), text)
}

describe('createPlacer', () => {
  const draft = (file: string, markdown: string, picture = 'pixels'): Draft => ({
    file,
    markdown,
    pictures: [{ name: 'a.jpg', bytes: Buffer.from(picture), width: 1, height: 1 }],
    notes: [],
  })
  const placerFor = () => createPlacer(path.join(folder, 'content'), path.join(folder, 'uploads'))

  it('writes a draft with its pictures, and numbers another of the same name', async () => {
    await mkdir(path.join(folder, 'content'))
    const placer = await placerFor()
    expect(await placer.place(draft('articles/a.md', 'one'))).toMatchObject({ notes: [] })
    const second = await placer.place(draft('articles/a.md', 'two'))
    expect(second.notes).toEqual([expect.stringContaining('a number behind it')])
    expect(await readFile(path.join(folder, 'content/articles/a.md'), 'utf8')).toBe('one')
    expect(await readFile(second.file, 'utf8')).toBe('two')
    expect(await readFile(path.join(folder, 'uploads/a.jpg'), 'utf8')).toBe('pixels')
  })

  it('writes over nothing that was there, by any spelling of its address', async () => {
    await write('content/articles/A–b.md', 'mine')
    await write('uploads/a.jpg', 'mine')
    const placer = await placerFor()
    expect((await placer.place(draft('articles/a-b.md', 'new', 'new'))).problem).toMatch(
      /there already, and is kept/,
    )
    expect(await readdir(path.join(folder, 'content/articles'))).toEqual(['A–b.md'])
    expect(await readFile(path.join(folder, 'uploads/a.jpg'), 'utf8')).toBe('mine')
    expect(Buffer.from(placer.findPicture('a.jpg') ?? []).toString()).toBe('mine')
    for (const name of ['b.jpg', '../../content/articles/A–b.md'])
      expect(placer.findPicture(name)).toBeUndefined()
  })
})

describe('an imported folder', () => {
  it('is searched for texts and exports, but not where tools keep theirs', async () => {
    for (const file of ['b.docx', 'posts/a.md', 'a.jpg', '.git/x.md', 'node_modules/x.md', '~$b.docx'])
      await write(file, '')
    const { files, others } = await listImportable(folder)
    expect(files.map((file) => path.relative(folder, file))).toEqual(['b.docx', 'posts/a.md'])
    expect(others).toBe(1)
  })

  it('lets nothing be read that is outside of it', async () => {
    await write('in/posts/a.md', '')
    await write('in/posts/beside.jpg', 'beside')
    await write('in/static/img/b.jpg', 'below')
    await write('secret.jpg', 'secret')
    await symlink(path.join(folder, 'secret.jpg'), path.join(folder, 'in/posts/link.jpg'))
    const root = path.join(folder, 'in')
    const { readBeside } = await readImported(path.join(root, 'posts/a.md'), 'posts/a.md', root)
    const read = async (name: string) => Buffer.from((await readBeside(name)) ?? []).toString()
    expect([await read('beside.jpg'), await read('img/b.jpg')]).toEqual(['beside', 'below'])
    for (const name of [
      '../../secret.jpg',
      'link.jpg',
      '../secret.jpg',
      '/etc/hostname',
      '',
      '.',
      'a\0b',
      'posts',
    ])
      expect(await read(name), name).toBe('')
  })
})
