import { fileNamePath } from '@/lib/site/addresses/paths'
import { toSlug } from '@/lib/site/addresses/slug'
import { collections } from '@/lib/site/collections'
import { setFields } from '../edit/apply-edit'
import type { Draft } from '../import/draft'
import { contentPath, inContent, uploadsFolder } from '../places'
import type { WritingRepository } from '../repository/repository'
import { fileOf, isSlug, type Piece } from '../repository/work-branch'
import type { Author } from '../repository/write-commit'

export type Site = { repository: WritingRepository; contentFolder: string }

/** Where a draft is now; otherwise why it is nowhere, in words. */
export type Placed = { piece: Piece; file: string; isRenamed: boolean } | { refusal: string }

/** How many names are tried. */
const MAX_NAMES = 100

/** Puts a draft with its pictures on a branch of its own, in one commit, over nothing that is there. */
export async function placeDraft(
  { repository, contentFolder }: Site,
  { file, markdown, pictures }: Draft,
  author: Author,
): Promise<Placed> {
  const [folder, name = ''] = file.replace(/\.md$/, '').split('/')
  const collection = collections.find((each) => each === folder)
  if (!collection) return { refusal: 'There is no such collection.' }
  const wished = isSlug(name) ? name : toSlug(name) || 'untitled'
  // Its branch keeps it back, and who publishes that means to show it.
  const content = setFields(markdown, { private: null }) ?? markdown
  const taken = await listTaken({ repository, contentFolder }, collection)
  for (let number = 1; number <= MAX_NAMES; number += 1) {
    const slug = number === 1 ? wished : `${wished}-${number}`
    const piece = { collection, slug }
    const inside = fileOf(piece)
    if (taken.has(fileNamePath(inside).toLowerCase())) continue
    const path = contentPath(contentFolder, inside)
    const outcome = await repository.commit({
      piece,
      changes: [
        { path, content },
        ...pictures.map((picture) => ({
          path: `${uploadsFolder}/${picture.name}`,
          content: picture.bytes,
        })),
      ],
      expected: {},
      author,
      message: `Import “${slug}”`,
    })
    if (outcome.kind === 'refused') return { refusal: outcome.reason }
    if (outcome.kind === 'saved') return { piece, file: inside, isRenamed: slug !== name }
  }
  return { refusal: 'There are too many pieces of that name. Give it another title.' }
}

/** The addresses in a collection that published pieces have, and those that are worked on. */
async function listTaken({ repository, contentFolder }: Site, collection: string): Promise<Set<string>> {
  const commit = await repository.head()
  const files = commit ? await repository.listFiles(commit, contentPath(contentFolder, collection)) : []
  const pieces = await repository.listPieces()
  return new Set(
    [...files.map(({ path }) => inContent(contentFolder, path)), ...pieces.map(fileOf)].map((file) =>
      fileNamePath(file).toLowerCase(),
    ),
  )
}
