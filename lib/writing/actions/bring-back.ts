import { decodeText } from '@/lib/content/ingest/decode-text'
import { formatInstant } from '@/lib/site/dates/owners-time'
import { textNames } from './action'
import { commitPlan, conflict, type Desk, type Result } from './commit-plan'
import { pathsOf, readHeld } from './held-files'
import type { Seen } from './perform-action'

/** Undoes what a commit has done to a piece and to the lists beside it, unless somebody has changed those since. */
export function undo(desk: Desk, file: string, commit: string, message: string): Promise<Result> {
  const { repository, contentFolder } = desk
  const paths = pathsOf(contentFolder, file)
  return commitPlan(desk, file, async ({ ids }) => {
    const [before, after] = await Promise.all([
      readHeld(repository, `${commit}^`, paths),
      readHeld(repository, commit, paths),
    ])
    const changed = textNames.filter((name) => before.ids[name] !== after.ids[name])
    if (changed.some((name) => ids[name] !== after.ids[name])) return conflict
    return {
      texts: Object.fromEntries(changed.map((name) => [name, before.texts[name]])),
      message: `Undo: ${message}`,
      done: 'That is undone. All is as it was before.',
    }
  })
}

/** Makes a version of a piece the newest one. What has been written since stays in the history. */
export function restore(desk: Desk, { file, id }: Seen, version: string): Promise<Result> {
  const { repository, contentFolder } = desk
  const path = pathsOf(contentFolder, file).document
  return commitPlan(desk, file, async ({ ids }, head) => {
    if (ids.document !== id) return conflict
    const found = (await repository.history(head, path)).find(({ commit }) => commit === version)
    const held = found && (await repository.readFile(found.commit, found.path))
    if (!found || !held) return { refusal: 'There is no such version.' }
    const when = formatInstant(found.at)
    return {
      texts: { document: decodeText(held.bytes).text },
      message: `Restore the version of ${when}`,
      done: `The version of ${when} is the newest one now.`,
    }
  })
}
