import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countOpenNotes, readFolderNotes } from './folder-notes'

const signed = 'at: "2026-11-27T00:12:03Z", by: A'
let contentDir = ''
beforeEach(async () => {
  contentDir = await mkdtemp(path.join(tmpdir(), 'notes-'))
})
afterEach(() => rm(contentDir, { recursive: true }))

describe('the notes in a content folder', () => {
  it('are counted while they are open', async () => {
    await mkdir(path.join(contentDir, 'notes/articles/2024'), { recursive: true })
    const note = (id: string) => `- {note: "${id}", ${signed}, text: Yes}\n`
    const [a, b] = ['00000000000a', '00000000000b']
    const resolved = `- {resolved: "${a}", ${signed}}\n`
    await writeFile(path.join(contentDir, 'notes/articles/valves.yml'), note(a) + note(b) + resolved)
    await writeFile(path.join(contentDir, 'notes/articles/2024/seals.yml'), note(a))
    await writeFile(path.join(contentDir, 'notes/articles/broken.yml'), '{')
    expect(Object.fromEntries(await countOpenNotes(contentDir))).toEqual({
      'notes/articles/valves.yml': 1,
      'notes/articles/2024/seals.yml': 1,
      'notes/articles/broken.yml': 0,
    })
    expect(await readFolderNotes(contentDir, 'articles/valves.md')).toHaveLength(2)
    expect(await readFolderNotes(contentDir, 'articles/broken.md')).toBeUndefined()
  })

  it('are none where there is no such folder', async () => {
    expect((await countOpenNotes(contentDir)).size).toBe(0)
    expect(await readFolderNotes(contentDir, 'articles/valves.md')).toEqual([])
  })
})
