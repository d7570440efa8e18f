import { decodeText } from '@/lib/content/ingest/decode-text'
import type { Piece } from '../repository/work-branch'
import { type Context, requireHead } from './context'
import { Refusal } from './refusal'

/**
 * Refuses to save a text over one that its writer has not seen, and keeps it.
 *
 * @param path Its file in the repository.
 * @param branch The piece on whose branch it was to be saved; undefined for what is published.
 * @throws {Refusal} Says what happened, which version counts, and where both are compared.
 */
export async function refuseConflict(
  context: Context,
  { piece, path, mine, branch }: { piece: Piece; path: string; mine: string; branch: Piece | undefined },
): Promise<never> {
  const { repository } = context
  const commit = (branch && (await repository.head(branch))) ?? (await requireHead(context))
  const held = await repository.readFile(commit, path)
  const version = (await repository.history(commit, path)).find(({ isChange }) => isChange)
  const compare = await context
    .keepConflict({
      ...{ piece, mine, theirs: held ? decodeText(held.bytes).text : '' },
      ...{ author: version?.author.name ?? 'somebody else', at: version?.at ?? new Date() },
    })
    .catch(() => undefined)
  const name = path.split('/').at(-1)
  const kept = compare
    ? `Your version is kept, and both are compared at ${compare}.`
    : 'Copy what you wrote, load the page again, and put it into the newest version.'
  throw new Refusal(
    409,
    `Somebody else has changed ${name} meanwhile, and that version counts. Nothing was overwritten. ${kept}`,
    { compare },
  )
}
