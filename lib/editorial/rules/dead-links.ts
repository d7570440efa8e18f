import { appearanceOf, isPublished, stateAt, withdrawalOf } from '@/lib/content/documents/publication'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { formatAppearance } from '@/lib/site/dates/owners-time'
import type { EditorialDocument } from '../document'
import { type Destination, listLinks, toDestination } from '../document-links'
import type { EditorialLibrary } from '../library'
import { isLocalPlace } from '../local-place'
import { quote, type Rule, type RuleFinding } from '../rule'

type Flaw = Pick<RuleFinding, 'message' | 'hint' | 'severity' | 'others'>

/**
 * Pages, anchors and files of this site that a link names and that are not there. Other sites are not asked; a place on
 * somebody's computer is reported as what it is.
 */
export const linkDead: Rule = {
  name: 'link-dead',
  severity: 'error',
  check: (document, library) =>
    listLinks(document).flatMap(({ field, line, href, written, text }) => {
      if (isLocalPlace(written ?? href ?? '')) return []
      const flaw = findFlaw(href ?? '', toDestination(href, library), document, library, text)
      return flaw ? [{ field, line, ...flaw }] : []
    }),
}

function findFlaw(
  href: string,
  destination: Destination,
  document: EditorialDocument,
  library: EditorialLibrary,
  text = '',
): Flaw | undefined {
  switch (destination.kind) {
    case 'nowhere':
      return text === '' && href === '' ? undefined : leadsNowhere(href, text)
    case 'incomplete':
      return {
        message: `The link ${quote(href)} is neither a path of this site nor a whole web address.`,
        hint: 'Start it with / for a page of this site, with https:// for another one.',
      }
    case 'missing':
      return {
        message: `The link ${quote(href)} leads to nothing on this site.`,
        hint: /\.[a-z]\w*$/i.test(destination.path)
          ? 'Put the file under public/, or correct the path.'
          : 'Open the page that is meant, and copy its address from the browser.',
      }
    case 'anchor':
      return missingAnchor(destination.anchor, document)
    case 'document':
      return (
        notVisible(destination.document, document, library) ??
        notForLong(destination.document, document, library) ??
        missingAnchor(destination.anchor, document, destination.document)
      )
    default:
      return undefined
  }
}

function leadsNowhere(href: string, text: string): Flaw {
  return {
    message: href ? `The link ${quote(href)} leads nowhere.` : `The link on ${quote(text)} has no address.`,
    hint: 'Give it an address, or take the link away and leave its words.',
  }
}

function missingAnchor(anchor: string, document: EditorialDocument, target = document): Flaw | undefined {
  if (anchor === '' || anchor.startsWith(':~:') || target.body.anchors.includes(anchor)) return undefined
  const isElsewhere = target !== document
  return {
    message: `No heading ${isElsewhere ? `in ${target.file}` : 'on this page'} has the anchor #${anchor}.`,
    hint: 'An anchor is made of its heading’s words; copy it from the address of the link on the page.',
    ...(isElsewhere && { others: [target.file] }),
  }
}

/**
 * A published piece must lead to published ones. One that is still to appear may lead to what will be there on its
 * day; a draft is taken to appear at its date, or now. Nobody follows the links of one that has been taken back.
 */
function notVisible(
  target: EditorialDocument,
  document: EditorialDocument,
  { now, isPage }: EditorialLibrary,
): Flaw | undefined {
  if (stateAt(now)(document) === 'withdrawn') return undefined
  const appearance = appearanceOf(document)
  const at = appearance > now ? appearance : now
  if (target.file === document.file || isPublished(target, at)) return undefined
  const isVisible = isPublished(document, now)
  const severity = isVisible ? 'error' : 'warning'
  const withdrawal = withdrawalOf(target)
  if (withdrawal && stateAt(at)(target) === 'withdrawn') {
    // A redirect may lead on from there.
    if (isPage(target.path)) return undefined
    return {
      message: `The link leads to ${target.file}, which ${withdrawal > now ? 'goes' : 'was taken back'} on ${formatAppearance(withdrawal)}.`,
      hint: 'Lead to what takes its place, or take the link away.',
      severity,
      others: [target.file],
    }
  }
  return {
    message: target.private
      ? `The link leads to ${target.file}, a draft, which readers cannot see.`
      : `The link leads to ${target.file}, which appears on ${formatDay(target.date)} only.`,
    hint: isVisible
      ? 'Publish that piece, or take the link away until it is there.'
      : 'Publish that piece first, or both together.',
    severity,
    others: [target.file],
  }
}

/** A piece that will be taken back while the one that links to it stays. */
function notForLong(
  target: EditorialDocument,
  document: EditorialDocument,
  { now }: EditorialLibrary,
): Flaw | undefined {
  const [goes, leaves] = [withdrawalOf(target), withdrawalOf(document)]
  const isStaying = !leaves || (goes && leaves > goes)
  if (!goes || goes <= now || !isStaying || target.file === document.file) return undefined
  return {
    message: `The link leads to ${target.file}, which goes on ${formatAppearance(goes)}, and this piece stays.`,
    hint: 'Take the link away by then, unless redirects.yml leads from there to what takes its place.',
    severity: 'warning',
    others: [target.file],
  }
}
