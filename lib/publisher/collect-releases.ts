import { documentFile, pointerFile, searchFiles, statusFile } from '@/lib/content/releases/release'
import { collectFiles } from '@/lib/content/releases/write-release'
import { ledgerFile } from '@/lib/routing/ledger'
import type { Publisher } from './publisher'
import { listIndexedSources, writeSearchIndexes } from './search-index'

/** In milliseconds: by then nobody reads an earlier release any more. */
const OUTDATED = 60_000
/** Who reads a stored index brings it up to date; with more changes than that it is better to write it anew. */
const MAX_CHANGES = 100

/** @returns What deletes the files of earlier releases, some time after another release was published. */
export function collectReleases(publisher: Pick<Publisher, 'current'>): () => Promise<void> {
  let due: number | undefined
  let collected = ''
  return async () => {
    const { release, documents } = publisher.current()
    if (!release || release.name === collected) return
    due ??= Date.now() + OUTDATED
    if (Date.now() < due) return
    due = undefined
    collected = release.name
    const current = documents.map(({ source }) => source)
    let indexed = new Set(await listIndexedSources())
    if (current.filter((source) => !indexed.has(source)).length > MAX_CHANGES) {
      await writeSearchIndexes(documents)
      indexed = new Set(current)
    }
    const used = [
      ...[
        pointerFile,
        statusFile,
        ledgerFile,
        ...Object.values(searchFiles),
        ...Object.values(release.files),
      ],
      ...[...current, ...indexed].map(documentFile),
    ]
    await collectFiles(new Set(used), OUTDATED)
  }
}
