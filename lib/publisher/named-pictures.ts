import type { DocumentSummary } from '@/lib/content/documents/document'
import { appearanceOf, withdrawalOf } from '@/lib/content/documents/publication'
import { cleanName } from '@/lib/content/ingest/clean-copy'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import type { NamedPictures } from '@/lib/routing/closed-picture'

/** What a release is made of, as far as it names pictures. */
type Content = {
  /** The files of the content folder. */
  parsed: ParsedFile[]
  /** Those of which it is open what they are now. */
  held: string[]
  /** What is on branches of some of them, which readers don't see. */
  edits: ParsedFile[]
  /** The documents of the release. */
  index: DocumentSummary[]
  /** What the release before names. */
  before: NamedPictures[]
}

/** Finds out which pictures the texts of a release name, each with when readers see it. */
export function toNamedPictures({ parsed, held, edits, index, before }: Content): NamedPictures[] {
  const known = new Map(before.map(({ file, names }) => [file, names]))
  const documents = new Map(index.map((document) => [document._id, document]))
  const named = parsed.map(({ file, document, uploads = [] }) => {
    const id = cleanName(file)
    // The version before may be the one that is shown.
    const names = document ? uploads : [...new Set([...uploads, ...(known.get(id) ?? [])])]
    return { file: id, names, ...spanOf(documents.get(id)) }
  })
  const kept = held.map((file) => {
    const id = cleanName(file)
    return { file: id, names: known.get(id) ?? [], ...spanOf(documents.get(id)) }
  })
  const edited = edits.map(({ file, uploads = [] }) => ({
    file: `${cleanName(file)} (edit)`,
    names: uploads,
  }))
  return [...named, ...kept, ...edited].filter(({ names }) => names.length > 0)
}

function spanOf(document: DocumentSummary | undefined): Pick<NamedPictures, 'opens' | 'closes'> {
  if (!document || document.private) return {}
  return { opens: appearanceOf(document).getTime(), closes: withdrawalOf(document)?.getTime() }
}
