import { decodeText } from '@/lib/content/ingest/decode-text'
import { formatInstant } from '@/lib/site/dates/owners-time'
import { setFields } from '../edit/apply-edit'
import { readValues } from '../edit/edit-fields'
import { splitFile } from '../edit/file-parts'
import { isSame } from '../edit/values'
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

/** Where and when readers find a piece. The desk changes that; a version that is restored brings back what they read. */
const placement = ['permalink', 'private', 'date', 'unpublish', 'planned', 'preview_revision']

/**
 * Makes a version of a piece the newest one: its address, and when readers see it, stay. What has been written since stays in the
 * history.
 */
export function restore(desk: Desk, { file, id }: Seen, version: string): Promise<Result> {
  const { repository, contentFolder } = desk
  const path = pathsOf(contentFolder, file).document
  return commitPlan(desk, file, async ({ ids, texts }, place) => {
    if (ids.document !== id) return conflict
    const found = (await repository.history(place.commit, path)).find(({ commit }) => commit === version)
    const held = found && (await repository.readFile(found.commit, found.path))
    if (!found || !held) return { refusal: 'There is no such version.' }
    const when = formatInstant(found.at)
    return {
      texts: { document: placedAs(texts.document, decodeText(held.bytes).text) },
      message: `Restore the version of ${when}`,
      done: `The version of ${when} is the newest one now.`,
    }
  })
}

/** @returns A version with the placement of the present one; as it is, where one of them has no fields that can be read. */
function placedAs(present: string | undefined, version: string): string {
  const [now, then] = [present, version].map((text) => text && readValues(splitFile(text)?.fields ?? ''))
  if (!now || !then) return version
  const moved = placement.filter((name) => !isSame(now[name], then[name]))
  return setFields(version, Object.fromEntries(moved.map((name) => [name, now[name] ?? null]))) ?? version
}
