import type { DocumentSummary } from '@/lib/content/documents/document'
import type { Edits } from '@/lib/content/documents/edit'
import { withCollisions } from '@/lib/content/ingest/check-collisions'
import { cleanName } from '@/lib/content/ingest/clean-copy'
import { type ParsedFile, parseFile } from '@/lib/content/ingest/parse-file'
import { versionHashOf } from '@/lib/content/ingest/version-hash'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import { checkContent, type FileReport } from '@/lib/editorial/check-content'
import { memoizeBodies } from '@/lib/editorial/document'
import type { Documents } from './documents'
import type { EditSource } from './git/lay-drafts'
import { toLintResults } from './lint-results'
import type { CheckedAddresses } from './read-content'

/** The content as it would be with all edits: the edited files, and these among all files. */
export type Edited = { edits: ParsedFile[]; parsed: ParsedFile[] }

/** @param parsed The files of the content folder. @param sources What is on branches of some of them. */
export function withEdits(parsed: ParsedFile[], sources: EditSource[]): Edited {
  const byName = new Map(sources.map((source) => [cleanName(source.file), source]))
  const all = withCollisions(
    parsed.map((each) => {
      const source = byName.get(cleanName(each.file))
      return source ? parseFile({ ...source, file: each.file }) : each
    }),
  )
  return { parsed: all, edits: all.filter(({ file }) => byName.has(cleanName(file))) }
}

/**
 * @param documents What has become of the edited files.
 * @param published The documents that readers see, whose drawings the edited ones share.
 * @param before The edits of the release before: what was found in one that has not changed is found in it still.
 */
export function toEdits(
  { edits }: Edited,
  { summaries }: Documents,
  published: DocumentSummary[],
  before: Edits,
): Edits {
  const motifs = new Map(published.map(({ _id, motif }) => [_id, motif]))
  return Object.fromEntries(
    edits.map(({ file, faults }) => {
      const id = cleanName(file)
      const made = summaries.get(id)
      const document = made && { ...made, motif: motifs.get(id) }
      const isSame = document && before[id]?.document?.source === document.source
      return [id, { document, faults, lintResult: isSame ? before[id]?.lintResult : undefined }]
    }),
  )
}

type Checked = {
  contentDir: string
  edited: Edited
  sources: EditSource[]
  checked: CheckedAddresses
  /** What was found in the files as they are published. */
  reports: FileReport[]
}

/** @returns What checks edits by the editorial rules, each among all others. It reads a text once. */
export function openEditCheck(): (edits: Edits, known: Checked) => Promise<Edits> {
  const readEdited = memoizeBodies()
  return async (edits, { contentDir, edited, sources, checked, reports }) => {
    const files = new Set(edited.edits.map(({ file }) => file))
    if (files.size === 0) return edits
    const found = await checkContent(edited.parsed, { isPage: checked.isPage, read: readEdited, files })
    const lintResults = await toLintResults({
      contentDir,
      parsed: edited.parsed,
      reports: [...reports.filter(({ file }) => !files.has(file)), ...found],
      table: checked.table,
    })
    const changed = new Map(sources.map((source) => [cleanName(source.file), source.changed]))
    const byName = new Map(
      Object.values(lintResults).map((result): [string, LintResult] => [cleanName(result.file), result]),
    )
    const hashes = new Map(
      edited.edits.map(({ file, document }) => [cleanName(file), versionHashOf(document)]),
    )
    return Object.fromEntries(
      Object.entries(edits).map(([id, edit]) => {
        const lintResult = edit.document && byName.get(id)
        const version = { hash: hashes.get(id) ?? '', changed: changed.get(id) ?? '' }
        return [id, { ...edit, lintResult: lintResult && { ...lintResult, version } }]
      }),
    )
  }
}
