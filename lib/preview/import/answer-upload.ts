import 'server-only'
import { randomBytes } from 'node:crypto'
import { errorPage, seeOther } from '@/lib/preview/access/answers'
import { findPieceOf } from '@/lib/preview/desk/find-piece'
import { signResult } from '@/lib/preview/desk/result'
import { importedPath, importPath } from '@/lib/site/addresses/preview-paths'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { notSetUp, siteRepository } from '@/lib/writing/site-repository'
import { takeForm } from '@/lib/writing/uploads/take-form'
import type { Taken } from '@/lib/writing/uploads/take-upload'
import type { Writer } from '@/lib/writing/writers/writer'
import { keepImported } from './imported'

/** In milliseconds: for how long the answer waits for the release that shows the draft. */
const PATIENCE = 5000
const PAUSE = 50

/** What the results of the form are about, which is no document. */
export const importSubject = 'import'

/** Takes a document in, and leads to the page that says what has become of it, or why nothing has. */
export async function answerUpload(
  request: Request,
  writer: Writer | undefined,
  secret: string,
): Promise<Response> {
  const site = siteRepository()
  if (!site) return errorPage(503, 'Nobody can write here yet', notSetUp)
  if (!writer)
    return errorPage(
      403,
      'You may preview, and not write',
      'Ask the person who runs the site for a secret of your own.',
    )
  const { name, email } = writer
  const known = { author: { name, email }, today: ownersToday(new Date()) }
  const taken = await takeForm(site, request, known).catch(toTrouble)
  if ('refusal' in taken) {
    const about = { file: importSubject, asked: importSubject, values: {} }
    const token = await signResult({ kind: 'refused', words: taken.refusal }, about, secret)
    return seeOther(`${importPath}?result=${token}`)
  }
  const id = randomBytes(8).toString('hex')
  await keepImported(id, { ...taken.piece, file: taken.file, title: taken.title, notes: taken.notes })
  await untilShown(taken.file)
  return seeOther(importedPath(id))
}

function toTrouble(error: unknown): Taken {
  console.error('Importing failed:', error instanceof Error ? error.message : error)
  return {
    refusal:
      'The repository of the content cannot be reached, or did not take it. Nothing was changed: try again in a minute.',
  }
}

async function untilShown(file: string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!findPieceOf(file) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, PAUSE))
}
