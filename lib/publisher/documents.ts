import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { toSummary } from '@/lib/content/documents/summary'
import { cleanName, toCleanCopy } from '@/lib/content/ingest/clean-copy'
import type { ParsedFile, SoundFile } from '@/lib/content/ingest/parse-file'
import { documentFile, releasesDir } from '@/lib/content/releases/release'
import { hashOf, isStored, store } from '@/lib/content/releases/write-release'
import { collectionFacts, collectionOf } from '@/lib/site/collections'
import type { DocumentMaker } from './document-maker'

/** A sound file with the hash by which its document is stored. */
type Source = { id: string; document: SoundFile; source: string }

/** The hash of a file that has not changed is made once. */
const hashes = new WeakMap<SoundFile, string>()

/** What has become of the sound files: their documents by name, and the files of which Contentlayer made none. */
export type Documents = { summaries: Map<string, DocumentSummary>; failed: Set<string> }

/**
 * Provides the documents of all sound files; only those that are stored nowhere yet are made.
 *
 * @param parsed The files of the content folder.
 * @param known Documents of the release before, by name.
 * @param madeBy Names the code that makes documents: what other code has made is not used.
 */
export async function provideDocuments(
  parsed: ParsedFile[],
  known: ReadonlyMap<string, DocumentSummary>,
  madeBy: string,
  maker: DocumentMaker,
): Promise<Documents> {
  const summaries = new Map<string, DocumentSummary>()
  const missing: Source[] = []
  for (const { file, document } of parsed) {
    if (!document) continue
    const each = { id: cleanName(file), document, source: sourceOf(file, document, madeBy) }
    const summary = await findStored(each, known)
    if (summary) summaries.set(each.id, summary)
    else missing.push(each)
  }
  const sources = new Map(missing.map(({ id, source }) => [id, source]))
  const failed = await maker.make(
    missing.map(({ id, document }) => ({ id, type: typeOf(id), text: toCleanCopy(document) })),
    async (made) => {
      await Promise.all(
        made.map(async ([id, json]) => {
          const source = sources.get(id) ?? ''
          await store(documentFile(source), json)
          summaries.set(id, toSummary(json, source))
        }),
      )
    },
  )
  return { summaries, failed: new Set(failed) }
}

async function findStored(
  { id, source }: Source,
  known: ReadonlyMap<string, DocumentSummary>,
): Promise<DocumentSummary | undefined> {
  const before = known.get(id)
  if (before?.source === source) return before
  const file = documentFile(source)
  if (!(await isStored(file))) return undefined
  const json = await readFile(path.join(releasesDir, file), 'utf8').catch(() => undefined)
  return json === undefined ? undefined : toSummary(json, source)
}

function sourceOf(file: string, document: SoundFile, madeBy: string): string {
  const hash = hashes.get(document) ?? hashOf(madeBy, cleanName(file), toCleanCopy(document))
  hashes.set(document, hash)
  return hash
}

function typeOf(id: string): string {
  const collection = collectionOf(id)
  if (!collection) throw new Error(`${id} is in no collection`)
  return collectionFacts[collection].documentType
}
