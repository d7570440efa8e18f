import { readFileSync } from 'node:fs'
import path from 'node:path'
import { toDocument } from '@/lib/content/documents/sync-documents'
import { toSummary } from '@/lib/content/documents/write-index'
import { readContent, stagedName } from '@/lib/content/ingest/ingest'
import { documentFile } from '@/lib/content/store'
import { siteDirs } from './sites/sites'
import { expect, servedTest as test } from './support/test'

/** Contentlayer notes in each group of fields what it is called; the site does not read that. */
const withoutNotes = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (key, part) => {
    if (key === '_raw') return undefined
    if (typeof part !== 'object' || part === null || !('type' in part) || '_id' in part) return part
    const { type, ...fields } = part
    return fields
  })

test('what development keeps of a file is what Contentlayer makes of it', async ({ site }) => {
  const folder = siteDirs[site]
  const parsed = await readContent(path.join(folder, 'content'))
  expect(parsed.length).toBeGreaterThan(10)
  // A draft with faults becomes no document, and stops nobody.
  expect(parsed.filter(({ document, isKeptBack }) => !document && !isKeptBack)).toEqual([])
  for (const { file, document } of parsed) {
    if (!document) continue
    const { fields, body, bodyLine } = document
    const kept = toDocument({ id: stagedName(file), fields, body, bodyLine })
    const made = JSON.parse(readFileSync(path.join(folder, documentFile(kept.type, kept._id)), 'utf8'))
    expect(withoutNotes(toSummary(kept)), file).toEqual(withoutNotes(toSummary(made)))
    expect(kept.body.raw, file).toBe(made.body.raw)
    expect(kept.facts, file).toEqual(made.facts)
  }
})
