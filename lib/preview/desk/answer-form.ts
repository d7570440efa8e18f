import 'server-only'
import { errorPage, seeOther } from '@/lib/preview/access/answers'
import { isRevoked } from '@/lib/preview/access/revocation'
import { dashboardPath, deskPagePath } from '@/lib/site/addresses/preview-paths'
import { restore, undo } from '@/lib/writing/actions/bring-back'
import type { Desk, Result } from '@/lib/writing/actions/commit-plan'
import { performAction } from '@/lib/writing/actions/perform-action'
import type { Writer } from '@/lib/writing/writers/writer'
import { findPiece, findPieceOf } from './find-piece'
import { openDesk } from './open-desk'
import { type FormValues, readAsked, toValues } from './read-asked'
import { readResult, resultName, signResult } from './result'

/** In milliseconds: for how long the answer waits for the release that shows what was done. */
const PATIENCE = 5000
const PAUSE = 50

/** Does what a form of a document's report asks for, and leads to the page that says what came of it. */
export async function answerForm(
  request: Request,
  path: string,
  writer: Writer | undefined,
  secret: string,
): Promise<Response> {
  const desk = await openDesk(writer)
  if (typeof desk === 'string') return errorPage(403, 'You may not do that here', desk)
  const values = toValues(await request.formData().catch(() => new FormData()))
  const result = await readResult(values[resultName], undefined, secret)
  const file = findPiece(path)?.file ?? result?.file
  if (file === undefined) return seeOther(dashboardPath)
  const before = sourceOf(file)
  const outcome = await perform(desk, file, values, result).catch(toTrouble)
  if (outcome.kind === 'done' && outcome.isRewritten) await until(() => sourceOf(file) !== before)
  if (outcome.kind === 'done' && values.act === 'revoke')
    await until(() => isRevoked(values.link ?? '').catch(() => true))
  const { act: asked = '', seen: _, ...typed } = values
  const token = await signResult(outcome, { file, asked, values: typed }, secret)
  const piece = findPieceOf(file) ?? findPiece(path)
  const from = new URL(request.url).searchParams.get('from')
  const page = piece ? deskPagePath(piece.path, from) : dashboardPath
  return seeOther(`${page}${page.includes('?') ? '&' : '?'}${resultName}=${token}#desk`)
}

async function perform(
  desk: Desk,
  file: string,
  values: FormValues,
  result: Awaited<ReturnType<typeof readResult>>,
): Promise<Result> {
  const seen = { file, id: values.seen ?? '' }
  const asked = readAsked(values, desk.author.name)
  switch (asked.kind) {
    case 'action':
      return performAction(desk, seen, asked.action)
    case 'restore':
      return restore(desk, seen, asked.version)
    case 'undo':
      return result?.commit && !result.isFinal && result.message !== undefined && result.file === file
        ? undo(desk, file, result.commit, result.message)
        : {
            kind: 'refused',
            words: 'It is too late to undo that with a press. Its history has all versions.',
          }
    case 'unclear':
      return { kind: 'refused', words: asked.words }
  }
}

function toTrouble(error: unknown): Result {
  console.error('Writing failed:', error instanceof Error ? error.message : error)
  return {
    kind: 'refused',
    words:
      'The repository of the content cannot be reached, or did not take it. Nothing was changed: try again in a minute.',
  }
}

/** Names the text that is shown of a document. */
function sourceOf(file: string): string | undefined {
  return findPieceOf(file)?.document?.source
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE
  while (!(await isTrue()) && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
}
