import { parseFile } from '@/lib/content/ingest/parse-file'
import { textAt } from '@/lib/content/schema/text-at'
import { createQueue, QueueFullError } from '@/lib/site/work-queue'
import { type Draft, type ImportedFile, ImportRefusedError } from '../import/draft'
import { importFile } from '../import/import-file'
import { uploadsFolder } from '../places'
import type { Author } from '../repository/write-commit'
import { type Placed, placeDraft, type Site } from './place-draft'

/** What has become of an upload: a draft, with what there is to say of it; otherwise why there is none, in words. */
export type Taken =
  | (Exclude<Placed, { refusal: string }> & { title: string; notes: string[] })
  | { refusal: string }

/** A document is unpacked whole: one at a time. */
const inTurn = createQueue(4)

/** Makes a draft of a document, on a branch of its own. @param today The day that is written where the document says none. */
export async function takeUpload(
  site: Site,
  upload: ImportedFile,
  { author, today }: { author: Author; today: string },
): Promise<Taken> {
  try {
    return await inTurn(() => take(site, upload, author, today))
  } catch (error) {
    if (error instanceof ImportRefusedError) return { refusal: error.message }
    if (error instanceof QueueFullError)
      return { refusal: 'Others are importing at the moment. Try again in a minute.' }
    throw error
  }
}

async function take(site: Site, upload: ImportedFile, author: Author, today: string): Promise<Taken> {
  const { repository } = site
  const commit = await repository.head()
  const { drafts, notes } = await importFile(upload, {
    today,
    // What is uploaded comes alone; a zip has its pictures inside.
    readBeside: async () => undefined,
    findPicture: async (name) => {
      const file = commit && (await repository.readFile(commit, `${uploadsFolder}/${name}`))
      return file ? file.bytes : undefined
    },
  })
  const made: Draft[] = []
  for await (const draft of drafts) {
    made.push(draft)
    if (made.length > 1) break
  }
  const [draft] = made
  if (made.length > 1)
    return {
      refusal:
        'This is an export with many pieces. The person who runs the site takes it over as a whole: npm run import.',
    }
  if (!draft) return { refusal: ['Nothing in it is a piece.', ...notes()].join(' ') }
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
  return { ...placed, title, notes: [...draft.notes, ...notes(), ...renamed, ...moved] }
}
