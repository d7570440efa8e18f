import { refuseOtherSite } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { isSignedIn, requireSecret } from '@/lib/preview/access/visitor'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { toValues } from '@/lib/preview/desk/read-asked'
import { answerNote, giveBack } from '@/lib/preview/notes/answer-note'
import { openNoteDesk } from '@/lib/preview/notes/open-note-desk'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { notesPath } from '@/lib/site/addresses/preview-paths'

/** Takes the forms of the notes on a document. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/preview/note/[...path]'>,
): Promise<Response> {
  requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  const values = toValues(await request.formData().catch(() => new FormData()))
  if (!(await isSignedIn()))
    return giveBack(403, 'You are not signed in any more. Sign in, and write it again.', values)
  const piece = findPiece(pathOfSegments((await params).path))
  if (!piece) return giveBack(404, 'There is no piece at that address any more.', values)
  const desk = openNoteDesk(piece, await findCurrentWriter())
  return typeof desk === 'string'
    ? giveBack(403, desk, values, notesPath(piece.path))
    : answerNote(values, desk)
}
