import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DocumentMaker, startDocumentMaker } from './document-maker'

const copy = (name: string, head: Record<string, unknown> = {}) => ({
  id: `articles/${name}.md`,
  type: 'Article',
  text: `---\n${JSON.stringify({
    ...{
      title: name,
      date: '2024-01-01',
      post_type: 'article',
      short_description: 'A teaser.',
      body_line: 7,
    },
    ...head,
  })}\n---\nThe text of ${name}.\n`,
})

let folder = ''
let maker: DocumentMaker
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'maker-'))
  maker = startDocumentMaker(folder)
})
afterAll(async () => {
  maker.end()
  await rm(folder, { recursive: true, force: true })
})

describe('documents made by Contentlayer', () => {
  // Contentlayer takes some seconds to start, and ends its process where it fails.
  it('are made of the files that it is given; one that it cannot make keeps no other back', async () => {
    const titles: string[] = []
    const failed = await maker.make([copy('a'), copy('b', { unheard_of: 'field' })], async (made) => {
      for (const [id, json] of made) {
        const { title, body, facts } = JSON.parse(json)
        titles.push(`${id} ${title} ${body.raw.trim()} ${facts.words}`)
      }
    })
    expect(failed).toEqual(['articles/b.md'])
    expect(titles).toEqual(['articles/a.md a The text of a. 4'])
  }, 300_000)
})
