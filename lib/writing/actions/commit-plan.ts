import type { WritingRepository } from '../repository/repository'
import type { Author } from '../repository/write-commit'
import { type Plan, textNames } from './action'
import { findObstacle, type Surroundings } from './check-outcome'
import { type Held, pathsOf, readHeld } from './held-files'

/** What somebody who may publish works with. */
export type Desk = {
  repository: WritingRepository
  /** The content folder in the repository. */
  contentFolder: string
  author: Author
  readSurroundings: () => Promise<Surroundings>
  /** Why a document must not appear yet, by the editorial rules: its file, and what names its version. */
  findErrors: (file: string, version: string) => Promise<string | undefined>
}

/** What came of it, in words for the one who asked. Where it was not done, nothing has changed. */
export type Result =
  /** `isRewritten` says whether the document itself has changed. */
  | { kind: 'done'; words: string; commit: string; message: string; isRewritten: boolean }
  | { kind: 'refused'; words: string }
  | { kind: 'conflict'; words: string }

export const conflict: Result = {
  kind: 'conflict',
  words:
    'Somebody else has saved this piece meanwhile. Nothing was changed, and nothing is lost: read the newest version, then do it again.',
}

/** How often it is tried anew when somebody else has changed a list beside the piece meanwhile. */
const ATTEMPTS = 4

/**
 * Makes one commit of what a plan makes of the newest texts, once the outcome has been checked.
 *
 * @param file Of the document, inside the content folder.
 * @param propose Gets the texts as they are; a result in the place of a plan ends it.
 */
export async function commitPlan(
  desk: Desk,
  file: string,
  propose: (held: Held, commit: string) => Promise<Plan | Result>,
  now = new Date(),
): Promise<Result> {
  const { repository, contentFolder, author } = desk
  const paths = pathsOf(contentFolder, file)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const commit = await repository.head()
    if (!commit) return { kind: 'refused', words: 'The repository has no such branch.' }
    const held = await readHeld(repository, commit, paths)
    const plan = await propose(held, commit)
    if ('kind' in plan) return plan
    if ('refusal' in plan) return { kind: 'refused', words: plan.refusal }
    const texts = { ...held.texts, ...plan.texts }
    const obstacle = findObstacle(file, held.texts, texts, await desk.readSurroundings(), now)
    if (obstacle) return { kind: 'refused', words: obstacle }
    const changed = textNames.filter((name) => texts[name] !== held.texts[name])
    if (changed.length === 0) return { kind: 'refused', words: 'That would change nothing.' }
    const outcome = await repository.commit({
      changes: changed.map((name) => ({ path: paths[name], content: texts[name] || null })),
      expected: Object.fromEntries(changed.map((name) => [paths[name], held.ids[name]])),
      author,
      message: plan.message,
    })
    if (outcome.kind === 'refused') return { kind: 'refused', words: outcome.reason }
    if (outcome.kind === 'saved')
      return {
        ...{ kind: 'done', words: plan.done, message: plan.message },
        ...{ commit: outcome.commit, isRewritten: changed.includes('document') },
      }
  }
  return conflict
}
