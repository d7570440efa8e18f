import type { DocumentSummary } from '@/lib/content/documents/document'
import { newestFirst } from '@/lib/content/documents/summary'
import { cleanName } from '@/lib/content/ingest/clean-copy'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import type { PlacedFile } from '@/lib/routing/placed-file'
import type { Documents } from './documents'
import { giveMotifs } from './motifs'

/** What a release is to hold. */
export type NextContent = {
  /** Newest first. */
  index: DocumentSummary[]
  /** Where each document is, and where each faulty file would be. */
  placedFiles: PlacedFile[]
  faulty: FaultyFile[]
}

/**
 * Decides which version of each document is published: the one in the content folder, or, where that cannot be, the one
 * before it. A file that its author surely keeps back is not published in any version.
 *
 * @param parsed The files of the content folder.
 * @param documents What has become of the sound ones.
 * @param held Files of which it is open what they are now.
 * @param before The documents of the release before, by the names of their files.
 */
export function toNextContent(
  parsed: ParsedFile[],
  documents: Documents,
  held: string[],
  before: ReadonlyMap<string, DocumentSummary>,
): NextContent {
  const standing = new Map<string, DocumentSummary>()
  const keepVersionBefore = (file: string) => {
    const summary = before.get(cleanName(file))
    if (summary) standing.set(cleanName(file), summary)
    return summary
  }
  for (const file of held) keepVersionBefore(file)
  const fresh = new Map(documents.summaries)
  const faulty: FaultyFile[] = []
  const placedFiles: PlacedFile[] = []
  for (const { file, path, isKeptBack, faults, document } of parsed.map((each) =>
    orFailed(each, documents),
  )) {
    const id = cleanName(file)
    const made = fresh.get(id)
    if (standing.has(id)) fresh.delete(id)
    else if (document && made) placedFiles.push({ file, path: made.path, isKeptBack, document })
    else {
      const versionBefore = isKeptBack ? undefined : keepVersionBefore(file)
      faulty.push({
        file,
        path: versionBefore?.path ?? path,
        isKeptBack,
        faults,
        hasVersionBefore: !!versionBefore,
      })
      if (!versionBefore) placedFiles.push({ file, path, isKeptBack })
    }
  }
  // Should another document have taken its address meanwhile, a version before gives way.
  const taken = new Set([...fresh.values()].map(({ path }) => path))
  const kept = [...standing.values()].filter(({ path }) => !taken.has(path))
  placedFiles.push(...kept.map(toPlacedFile))
  return {
    index: giveMotifs([...fresh.values(), ...kept].sort(newestFirst)),
    placedFiles: placedFiles.sort((a, b) => (a.file < b.file ? -1 : 1)),
    faulty,
  }
}

function orFailed(parsed: ParsedFile, { failed }: Documents): ParsedFile {
  const { file, path, isKeptBack, faults } = parsed
  if (!failed.has(cleanName(file))) return parsed
  const fault = {
    severity: 'fault' as const,
    file,
    message: 'Contentlayer makes no document of this file.',
    hint: 'Tell your developers; what is published stays until this is mended.',
  }
  return { file, path, isKeptBack, faults: [...faults, fault] }
}

function toPlacedFile(summary: DocumentSummary): PlacedFile {
  return { file: summary._id, path: summary.path, isKeptBack: false, document: { fields: { ...summary } } }
}
