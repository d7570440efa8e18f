import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanName } from '@/lib/content/ingest/clean-copy'
import { decodeText } from '@/lib/content/ingest/decode-text'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { type ContentGit, libraryFilesDir } from '@/lib/site/content-git'
import { setFields } from '@/lib/writing/edit/apply-edit'
import { contentPath, placeOf } from '@/lib/writing/places'
import { pieceOf } from '@/lib/writing/repository/work-branch'
import type { openRepository } from './repository'

const pictureNames = /\/img\/uploads\/[^\s"'<>()\\]+/g

/**
 * Lays new pieces that are on branches of their own among the files of a commit, each as a draft, with the pictures that it names: so the
 * previews show them as they show all drafts, and nobody else sees them. Of a piece that the commit has, its own version stays. What is
 * not surely kept back from readers is not laid at all.
 *
 * @returns The drafts, by their paths in the content folder.
 */
export async function layDrafts(
  repository: Pick<ReturnType<typeof openRepository>, 'listWork' | 'readFile'>,
  { folder }: Pick<ContentGit, 'folder'>,
  commit: string,
): Promise<Set<string>> {
  const laid = new Set<string>()
  for (const { name, commit: tip } of await repository.listWork()) {
    const piece = pieceOf(`refs/heads/cms/${name}`)
    if (!piece) continue
    const file = `${piece.collection}/${piece.slug}.md`
    const place = contentPath(folder, file)
    if (placeOf(place, folder).kind !== 'document' || (await isThere(place))) continue
    const bytes = await repository.readFile(tip, place)
    const draft = bytes && toDraft(file, bytes)
    if (draft === undefined) continue
    await lay(place, draft)
    laid.add(file)
    for (const picture of new Set(draft.match(pictureNames)))
      await layPicture(repository, folder, { tip, commit }, `public${picture}`)
  }
  return laid
}

/** @returns The text with a line that keeps it back; undefined where that would not surely do so. */
function toDraft(file: string, bytes: Buffer): string | undefined {
  const text = setFields(decodeText(bytes).text, { private: true })
  if (text === undefined) return undefined
  return parseFile({ file, text: text.replaceAll(/\r\n?/g, '\n') }).isKeptBack ? text : undefined
}

async function layPicture(
  repository: Pick<ReturnType<typeof openRepository>, 'readFile'>,
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
