import 'server-only'
import { mapVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import { isPublished } from '@/lib/content/documents/publication'
import { orAskAgain, seeOther } from '@/lib/preview/access/answers'
import { createShareLink, shareTerms, usualShareTerm } from '@/lib/preview/access/share-links'
import { mayWrite } from '@/lib/preview/dashboard/may-write'
import type { FormValues } from '@/lib/preview/desk/read-asked'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { keepGivenLink } from '@/lib/preview/kept/given-links'
import { dashboardPath, sharePath } from '@/lib/site/addresses/preview-paths'
import { marketers } from '@/lib/site/audience'
import type { Writer } from '@/lib/writing/writers/writer'

/**
 * Makes the link that a form asks for, and leads to the page that shows it. What is public needs none.
 *
 * @param path Of the document.
 */
export async function makeLink(
  values: FormValues,
  path: string,
  writer: Writer | undefined,
  secret: string,
): Promise<Response> {
  const document = mapVisible(marketers).get(path)
  if (!document) return seeOther(dashboardPath)
  const edit = values.of === 'edits' ? findEdit(document._id) : undefined
  if (!edit?.document && isPublished(document, new Date())) return seeOther(sharePath(path))
  const shared = {
    file: document._id,
    revision: (edit?.document ?? document).preview_revision ?? '',
    version: (edit ? edit.lintResult : findLintResult(path))?.version.hash ?? '',
    isEdit: edit && true,
    allowsNotes: values.notes === 'yes' && mayWrite(writer),
  }
  const days = shareTerms.find((term) => String(term) === values.days) ?? usualShareTerm
  return orAskAgain(async () => {
    const { link } = await createShareLink(shared, days, secret)
    await keepGivenLink(link, writer?.name ?? 'somebody with the shared secret')
    return seeOther(`${sharePath(path, edit && 'edits', link.id)}#link`)
  })
}
