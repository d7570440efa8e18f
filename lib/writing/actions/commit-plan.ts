import type { Outcome } from '../repository/outcome'
import type { Edit, WritingRepository } from '../repository/repository'
import type { Piece } from '../repository/work-branch'
import type { Author } from '../repository/write-commit'
import { type Plan, type Texts, textNames } from './action'
import { findObstacle, type Surroundings } from './check-outcome'
import { type Held, type Place, pathsOf, readNewest } from './held-files'

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
  /** Says besides whether the document itself has changed, and whether that cannot be undone at a press. */
  | { kind: 'done'; words: string; commit: string; message: string; isRewritten: boolean; isFinal: boolean }
  | { kind: 'refused'; words: string }
  | { kind: 'conflict'; words: string }

export const conflict: Result = {
  kind: 'conflict',
  words:
    'Somebody else has saved this piece meanwhile. Nothing was changed, and nothing is lost: read the newest version, then do it again.',
}

const takenByRedirect =
  'That is an old address, which leads readers elsewhere, and this is a draft that they don’t have yet. Choose another address, or publish the piece first and move it then.'

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
  propose: (held: Held, place: Place) => Promise<Plan | Result>,
  now = new Date(),
): Promise<Result> {
  const { repository, contentFolder } = desk
  const paths = pathsOf(contentFolder, file)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const held = await readNewest(repository, contentFolder, file)
    if (!held) return { kind: 'refused', words: 'The repository has no such branch.' }
    const plan = await propose(held, held.place)
    if ('kind' in plan) return plan
    if ('refusal' in plan) return { kind: 'refused', words: plan.refusal }
    const texts = { ...held.texts, ...plan.texts }
    const obstacle = findObstacle(file, held.texts, texts, await desk.readSurroundings(), now)
    if (obstacle) return { kind: 'refused', words: obstacle }
    const isJoining = held.place.branch !== undefined && plan.isShown === true
    // What joins what is published is written anew, so that it is the version that was seen.
    const isWritten = (name: keyof Texts) => isJoining && name === 'document'
    const changed = textNames.filter((name) => isWritten(name) || texts[name] !== held.texts[name])
    if (changed.length === 0) return { kind: 'refused', words: 'That would change nothing.' }
    // A branch holds its piece alone, and nobody but its writers knows it.
    if (held.place.branch && !plan.isShown && changed.includes('redirects'))
      return { kind: 'refused', words: takenByRedirect }
    const edit = {
      changes: changed.map((name) => ({ path: paths[name], content: texts[name] || null })),
      expected: Object.fromEntries(changed.map((name) => [paths[name], held.ids[name]])),
      file: paths.document,
    }
    const branch = changed.includes('document') ? held.place.branch : undefined
    const outcome = await write(desk, edit, plan, branch)
    if (outcome.kind === 'refused') return { kind: 'refused', words: outcome.reason }
    if (outcome.kind === 'saved')
      return {
        ...{ kind: 'done', words: plan.done, message: plan.message },
        ...{ commit: outcome.commit, isRewritten: changed.includes('document') },
        // What has left its branch cannot be put back on it.
        isFinal: isJoining,
      }
  }
  return conflict
}

/** @param branch Of a document that is on a branch alone, and is changed. */
function write(
  { repository, author }: Desk,
  edit: Pick<Edit, 'changes' | 'expected' | 'file'>,
  { message, isShown = false }: Exclude<Plan, { refusal: string }>,
  branch: Piece | undefined,
): Promise<Outcome> {
  if (branch && isShown) return repository.publish({ ...branch, author, message }, edit)
  return repository.commit({ ...edit, piece: branch, author, message })
}
