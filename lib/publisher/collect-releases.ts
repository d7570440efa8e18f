import {
  documentFile,
  pointerFile,
  requestFile,
  searchFiles,
  statusFile,
} from '@/lib/content/releases/release'
import { collectFiles } from '@/lib/content/releases/write-release'
import { ledgerFile } from '@/lib/routing/ledger'
import type { Publisher } from './publisher'
import { listIndexedSources } from './search-index'

/** In milliseconds: by then nobody reads an earlier release any more. */
const OUTDATED = 60_000

/** @returns What deletes the files of earlier releases, some time after another release was published. */
export function collectReleases(publisher: Pick<Publisher, 'current' | 'edited'>): () => Promise<void> {
  let due: number | undefined
  let collected = ''
  return async () => {
    const { release, documents } = publisher.current()
    if (!release || release.name === collected) return
    due ??= performance.now() + OUTDATED
    if (performance.now() < due) return
    due = undefined
    collected = release.name
    const sources = [
      ...[...documents, ...publisher.edited()].map(({ source }) => source),
      ...(await listIndexedSources()),
    ]
    const used = [
      ...[
        pointerFile,
        statusFile,
        requestFile,
        ledgerFile,
        ...Object.values(searchFiles),
        ...Object.values(release.files),
      ],
      ...sources.map(documentFile),
    ]
    await collectFiles(new Set(used), OUTDATED)
  }
}
