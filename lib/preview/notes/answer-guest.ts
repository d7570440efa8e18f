import 'server-only'
import { cookies } from 'next/headers'
import { openRateLimiter } from '@/lib/preview/access/rate-limiter'
import { findSharedDocument } from '@/lib/preview/access/shared-document'
import { toValues } from '@/lib/preview/desk/read-asked'
import { sharedNotesPath } from '@/lib/site/addresses/preview-paths'
import { notSetUp, siteRepository } from '@/lib/writing/site-repository'
import { findNameProblem } from '@/lib/writing/writers/writer'
import { answerNote, giveBack } from './answer-note'
import { keepGuestName } from './guest-name'

/** In bytes: more than the longest note takes as a form sends it. */
const MAX_BODY = 2 ** 17
/** Each note is a commit: nobody writes more in a minute. */
const MAX_NOTES = 10
const countNote = openRateLimiter('guest-notes', MAX_NOTES)

/** Takes a form about notes from somebody who has a share link, under the name that it gives. */
export async function answerGuest(request: Request, token: string): Promise<Response> {
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= MAX_BODY))
    return giveBack(413, 'That is too much at once.', {})
  const values = toValues(await request.formData().catch(() => new FormData()))
  const shared = await findSharedDocument(token)
  if (shared.kind !== 'shows' || !shared.link.allowsNotes)
    return giveBack(
      403,
      'This link leads to no notes. Ask the person who sent it to you for a new one.',
      values,
    )
  const page = sharedNotesPath(token)
  const site = siteRepository()
  if (!site) return giveBack(503, notSetUp, values, page)
  const { act, name = '' } = values
  if (act !== 'note' && act !== 'answer')
    return giveBack(
      403,
      'Those who have a link may write notes and answer them, and nothing else.',
      values,
      page,
    )
  const problem = findNameProblem(name)
  if (problem) return giveBack(400, `Please give your name: ${problem}.`, values, page)
  const retryAfter = await countNote(request.headers)
  if (retryAfter !== undefined) {
    const words = `That is too much within a minute. Send it again in ${retryAfter} seconds.`
    return giveBack(429, words, values, page, { 'Retry-After': String(retryAfter) })
  }
  keepGuestName(await cookies(), name)
  const { document, link } = shared
  return answerNote(values, {
    place: { ...site, file: document._id, title: document.title },
    author: { name, email: `${link.id}@share-link.invalid` },
    signed: { at: new Date(), by: name, link: link.id },
    page,
  })
}
