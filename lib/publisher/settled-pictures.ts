import { watchPictureFolders } from '@/lib/content/media/picture-folders'

/** In milliseconds after a picture has come: it may have been written still when the content was looked at. */
const LOOK_AGAIN = [2_000, 60_000]

/**
 * Looks after the folders of pictures, so that it can be told which of their files were there when the content was looked at.
 *
 * @param root The folder that holds `public/`, by default the project's root.
 * @returns What names their states: another one once a file has come or gone, and again when it has had time to be whole.
 */
export function watchSettledPictures(root?: string): () => string {
  const countStates = watchPictureFolders(root)
  let before = countStates()
  let changedAt = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    const state = countStates()
    if (state !== before) changedAt = now
    before = state
    return `${state}.${LOOK_AGAIN.filter((time) => now - changedAt >= time).length}`
  }
}
