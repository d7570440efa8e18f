import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanName } from '@/lib/content/ingest/clean-copy'
import { type SourceFile, toSourceFile } from '@/lib/content/ingest/source-file'
import { type ContentGit, libraryFilesDir } from '@/lib/site/content-git'
import { toLaidDraft } from '@/lib/writing/edit/laid-draft'
import { contentPath, placeOf } from '@/lib/writing/places'
import { fileOf, pieceOf } from '@/lib/writing/repository/work-branch'
import type { openRepository } from './repository'

const pictureNames = /\/img\/uploads\/[^\s"'<>()\\]+/g

/** The text of a piece that the commit has as well, as it is on its branch, and when it was saved, as ISO 8601. */
export type EditSource = SourceFile & { changed: string }

/** What is on branches: the drafts that were laid, by their paths in the content folder, and the edits. */
export type LaidWork = { drafts: Set<string>; edits: EditSource[] }

type Repository = Pick<ReturnType<typeof openRepository>, 'listWork' | 'readFile'>

/**
 * Lays new pieces that are on branches of their own among the files of a commit, each as a draft, with the pictures that it names: so the
 * previews show them as they show all drafts, and nobody else sees them. Of a piece that the commit has, its own version
 * stays, and what is on the branch is an edit of it. What is
 * not surely kept back from readers is not laid at all.
 */
export async function layDrafts(
  repository: Repository,
  { folder }: Pick<ContentGit, 'folder'>,
  commit: string,
): Promise<LaidWork> {
  const drafts = new Set<string>()
  const edits: EditSource[] = []
  for (const { name, commit: tip, changed } of await repository.listWork()) {
    const piece = pieceOf(`refs/heads/cms/${name}`)
    if (!piece) continue
    const file = fileOf(piece)
    const place = contentPath(folder, file)
    if (placeOf(place, folder).kind !== 'document') continue
    const bytes = await repository.readFile(tip, place)
    if (!bytes) continue
    const isEdit = await isThere(place)
    if (isEdit && (await repository.readFile(commit, place))?.equals(bytes)) continue
    const source = toSourceFile(file, bytes)
    const text = isEdit ? source.text : toLaidDraft(file, bytes)?.text
    if (text === undefined) continue
    if (isEdit) edits.push({ ...source, changed })
    else {
      await lay(place, text)
      drafts.add(file)
    }
    for (const picture of new Set(text.match(pictureNames)))
      await layPicture(repository, folder, { tip, commit }, `public${picture}`)
  }
  return { drafts, edits }
}

async function layPicture(
  repository: Pick<Repository, 'readFile'>,
  folder: string,
  { tip, commit }: { tip: string; commit: string },
  picture: string,
): Promise<void> {
  if (placeOf(picture, folder).kind !== 'picture' || (await repository.readFile(commit, picture))) return
  const bytes = await repository.readFile(tip, picture)
  if (bytes) await lay(picture, bytes)
}

/** Whether the commit has a document of that name, however its ending is written. */
async function isThere(place: string): Promise<boolean> {
  const names = await readdir(path.join(libraryFilesDir, path.dirname(place))).catch(() => [])
  return names.some((name) => cleanName(name) === path.basename(place))
}

async function lay(place: string, content: string | Buffer): Promise<void> {
  const file = path.join(libraryFilesDir, place)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}
