import { type Draft, type ImportedFile, ImportRefusedError, type Surroundings } from './draft'
import { importFile } from './import-file'

/** The one draft of a document with what there is to say of it; otherwise why there is none, in words. */
export type Imported = { draft: Draft; notes: string[] } | { refusal: string }

/** What an upload comes with: its pictures are inside. */
export type UploadSurroundings = Pick<Surroundings, 'today' | 'findPicture'>

/** Makes a draft of a document that is one piece. */
export async function importDocument(file: ImportedFile, known: UploadSurroundings): Promise<Imported> {
  try {
    const { drafts, notes } = await importFile(file, { ...known, readBeside: async () => undefined })
    let draft: Draft | undefined
    for await (const each of drafts) {
      if (draft) return { refusal: many }
      draft = each
    }
    return draft
      ? { draft, notes: notes() }
      : { refusal: ['Nothing in it is a piece.', ...notes()].join(' ') }
  } catch (error) {
    if (error instanceof ImportRefusedError) return { refusal: error.message }
    throw error
  }
}

const many =
  'This is an export with many pieces. The person who runs the site takes it over as a whole: npm run import.'
