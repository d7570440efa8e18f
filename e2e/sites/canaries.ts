import { readFileSync } from 'node:fs'
import path from 'node:path'

/** An unpublished document of `e2e/content`, and the beginning of words that only it has. */
export type Canary = { file: string; word: string }

export const canaries: Canary[] = [
  { file: 'articles/a-draft.md', word: 'cobaltwhisper' },
  { file: 'articles/a-quiet-draft.md', word: 'umberlattice' },
  { file: 'articles/planted-slips.md', word: 'verdigrisgasket' },
  { file: 'articles/a-scheduled-piece.md', word: 'marzipanvalve' },
  { file: 'articles/a-withdrawn-interview.md', word: 'vermilionsprocket' },
  { file: 'podcast/a-draft-episode.md', word: 'indigoflywheel' },
  { file: 'videos/a-scheduled-video.md', word: 'saffronpiston' },
]

/** The recording that the scheduled video plays; its name leaves no room for a canary. */
export const canaryRecording = 'zyxwvutsrqp'

/** The beginning of words that only notes have, on a draft and on a piece that readers see. */
export const noteCanary = 'ochreflange'

/** @returns Every such word, in lower case, each once. */
export function noteWords(): string[] {
  const files = ['notes/articles/no-pictures.yml', 'notes/articles/a-quiet-draft.yml']
  const text = files.map((file) => readFileSync(path.join(contentDir, file), 'utf8').toLowerCase()).join()
  return [...new Set(text.match(new RegExp(`${noteCanary}\\w+`, 'g')))]
}

const contentDir = path.resolve(import.meta.dirname, '../content')
const places = ['hero', 'thumb', 'section', 'footer', 'cta', 'text']

/** The file names of their pictures, which the site gets under `public/img/uploads/`. */
export const canaryPictures = canaries.flatMap(({ word }) => places.map((place) => `${word}-${place}.jpg`))

/** @returns Every word of a document that begins with its canary, in lower case, each once. */
export function canaryWords({ file, word }: Canary): string[] {
  const text = readFileSync(path.join(contentDir, file), 'utf8').toLowerCase()
  return [...new Set(text.match(new RegExp(`${word}\\w*`, 'g')))]
}
