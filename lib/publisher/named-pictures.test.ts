import { describe, expect, it } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { toNamedPictures } from './named-pictures'

const file = (name: string, fields: string, picture = name) =>
  parseFile({
    file: `articles/${name}.md`,
    text: `---\ntitle: T\ndate: 2026-03-09\npost_type: article\nshort_description: S\n${fields}---\n![A](/img/uploads/${picture}.png)\n`,
  })
const shown = file('shown', '')
const draft = file('draft', 'private: true\n')
const unpublished = { date: '2026-03-09', unpublish: '2026-05-01' }
/** What decides who may see a document, as the index of a release has it. */
const documentOf = (id: string, more: object = { date: '2026-03-09' }): DocumentSummary =>
  JSON.parse(JSON.stringify({ _id: `articles/${id}.md`, ...more }))
const none = { parsed: [], held: [], edits: [], index: [], before: [] }
const opens = Date.parse('2026-03-09T00:00:00-05:00')

describe('the pictures that a release names', () => {
  it('are those of all texts, with when readers see them', () => {
    const index = [
      documentOf('shown', unpublished),
      documentOf('draft', { date: '2026-03-09', private: true }),
    ]
    expect(toNamedPictures({ ...none, parsed: [shown, draft], index })).toEqual([
      {
        file: 'articles/shown.md',
        names: ['shown.png'],
        opens,
        closes: Date.parse('2026-05-01T00:00:00-05:00'),
      },
      { file: 'articles/draft.md', names: ['draft.png'] },
    ])
  })

  it('are those of drafts with faults too, and of versions that wait on branches', () => {
    const faulty = file('faulty', 'private: true\ndate: some day\n')
    expect(faulty.document).toBeUndefined()
    const found = toNamedPictures({ ...none, parsed: [shown, faulty], edits: [file('shown', '', 'next')] })
    expect(found.map(({ names }) => names)).toEqual([['shown.png'], ['faulty.png'], ['next.png']])
    expect(found.every((each) => each.opens === undefined)).toBe(true)
  })

  it('stay while a file is being written, and where the version before is shown', () => {
    const before = [
      { file: 'articles/shown.md', names: ['before.png'] },
      { file: 'articles/draft.md', names: ['draft.png'] },
    ]
    const faulty = file('shown', 'title: \n', 'after')
    const index = [documentOf('shown')]
    expect(
      toNamedPictures({ ...none, parsed: [faulty], held: ['articles/draft.md'], index, before }),
    ).toEqual([
      { file: 'articles/shown.md', names: ['after.png', 'before.png'], opens },
      { file: 'articles/draft.md', names: ['draft.png'] },
    ])
  })
})
