import { documentFile, pointerFile, searchFiles, statusFile } from '@/lib/content/releases/release'
import { collectFiles } from '@/lib/content/releases/write-release'
import { ledgerFile } from '@/lib/routing/ledger'
import type { Publisher } from './publisher'

/** In milliseconds: by then nobody reads an earlier release any more. */
const OUTDATED = 60_000

/** @returns What deletes the files of earlier releases, some time after another release was published. */
export function collectReleases(publisher: Publisher): () => Promise<void> {
  let due: number | undefined
  let collected = ''
  return async () => {
    const { release, documents } = publisher.current()
    if (!release || release.name === collected) return
    due ??= Date.now() + OUTDATED
    if (Date.now() < due) return
    due = undefined
    collected = release.name
    const used = new Set([
      ...[
        pointerFile,
        statusFile,
        ledgerFile,
        ...Object.values(searchFiles),
        ...Object.values(release.files),
      ],
      ...documents.map(({ source }) => documentFile(source)),
    ])
    await collectFiles(used, OUTDATED)
  }
}
