import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readContent } from './ingest'
import { memoizeFiles } from './memoize-files'

let contentDir = ''

beforeEach(async () => {
  contentDir = await mkdtemp(path.join(tmpdir(), 'content-'))
  await mkdir(path.join(contentDir, 'articles'))
})
afterEach(() => rm(contentDir, { recursive: true }))

const toText = (title: string) =>
  `---\ntitle: ${title}\ndate: 2019-12-19\npost_type: article\nshort_description: B.\n---\nBody.\n`

describe('a memoized reader of files', () => {
  it('gives what reading all of them gives, after any file is written, renamed or deleted', async () => {
    const edit = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      // Titles of one length, so that only times differ; none is a fault, and none at all a deletion.
      title: fc.constantFrom('One', 'Two', 'Six', '""', undefined),
      isOld: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const read = memoizeFiles()
        let hoursAgo = edits.length + 1
        for (const { name, title, isOld } of edits) {
          const file = path.join(contentDir, 'articles', `${name}.md`)
          if (title === undefined) await rm(file, { force: true })
          else await writeFile(file, toText(title))
          const time = new Date(Date.now() - hoursAgo-- * 3_600_000)
          if (title !== undefined && isOld) await utimes(file, time, time)
          expect(await readContent(contentDir, read)).toEqual(await readContent(contentDir))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('reads a file once while it stays as it is', async () => {
    const file = path.join(contentDir, 'articles/a.md')
    await writeFile(file, toText('One'))
    const long = new Date(Date.now() - 3_600_000)
    await utimes(file, long, long)
    const read = memoizeFiles()
    expect(await read(contentDir, 'articles/a.md')).toBe(await read(contentDir, 'articles/a.md'))
  })
})
