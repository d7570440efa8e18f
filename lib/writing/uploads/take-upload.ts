import { parseFile } from '@/lib/content/ingest/parse-file'
import { textAt } from '@/lib/content/schema/text-at'
import type { ImportedFile } from '../import/draft'
import type { importDocument } from '../import/import-document'
import { uploadsFolder } from '../places'
import type { Author } from '../repository/write-commit'
import { importApart } from './import-apart'
import { type Placed, placeDraft, type Site } from './place-draft'

/** What has become of an upload: a draft, with what there is to say of it; otherwise why there is none, in words. */
export type Taken =
  | (Exclude<Placed, { refusal: string }> & { title: string; notes: string[] })
  | { refusal: string }

/** The day that is written where a document says none, who sends it, and what reads it. */
export type Known = { author: Author; today: string; importUpload?: typeof importDocument }

/** Makes a draft of a document, on a branch of its own. */
export async function takeUpload(
  site: Site,
  upload: ImportedFile,
  { author, today, importUpload = importApart }: Known,
): Promise<Taken> {
  const { repository } = site
  const commit = await repository.head()
  const imported = await importUpload(upload, {
    today,
    findPicture: async (name) => {
      const file = commit && (await repository.readFile(commit, `${uploadsFolder}/${name}`))
      return file ? file.bytes : undefined
    },
  })
  if ('refusal' in imported) return imported
  const { draft, notes } = imported
  const placed = await placeDraft(site, draft, author)
  if ('refusal' in placed) return placed
  const renamed = placed.isRenamed
    ? ['Another piece has the same name; the name of its file, and with it its address, is another.']
    : []
  const moved = draft.redirect
    ? [
        `On the old site it was at ${draft.redirect.from}. When it is published, that address can be made to lead to it.`,
      ]
    : []
  const { document } = parseFile({ file: placed.file, text: draft.markdown })
  const title = textAt(document?.fields ?? {}, 'title') ?? placed.piece.slug
  return { ...placed, title, notes: [...draft.notes, ...notes, ...renamed, ...moved] }
}
