import { articlesPath, collectionOf, fileNamePath, insightsPath } from '@/lib/addresses/paths'
import { isCalendarDay } from '@/lib/dates/calendar-day'
import { isPublished } from '@/lib/documents/publication'
import type { AddressTable } from './address-table'
import { toTruePath } from './redirect'

/** A content file that has been taken in; one with faults has no document. */
export type Standing = {
  file: string
  /** The path at which its document stands, or would. */
  path: string
  document?: { fields: Record<string, unknown> } | undefined
}

/** The addresses of a content folder, listings included, without those that its redirects add. */
export type SiteAddresses = Pick<AddressTable, 'pages' | 'moved'> & {
  /** The files whose documents are not public, by path: drafts and what is scheduled. */
  hidden: Map<string, string>
}

/**
 * @param standings Every file of the content folder.
 * @param now The instant for which the question is asked.
 * @returns The addresses that the public may know. A file with faults counts among them: a build does not get so far,
 *   and in development its page shows the faults.
 */
export function toSiteAddresses(standings: Standing[], now: Date): SiteAddresses {
  const isPublic = (each: Standing) => !each.document || isPublishedAt(each.document.fields, now)
  const open = standings.filter(isPublic)
  const taken = new Set(standings.map(({ path }) => path))
  return {
    pages: [...listListings(open), ...open.map(({ path }) => toTruePath(path))],
    moved: open
      .filter(({ document }) => document)
      .map(({ file, path }): [string, string] => [fileNamePath(file), path])
      .filter(([from]) => !taken.has(from)),
    hidden: new Map(standings.filter((each) => !isPublic(each)).map(({ file, path }) => [path, file])),
  }
}

/** The front, and a listing for each collection that has something to list. */
function listListings(open: Standing[]): string[] {
  const listings = open.flatMap(({ file }) => collectionOf(file) ?? []).map((name) => `/insights/${name}/`)
  return [...new Set([insightsPath, articlesPath, ...listings])]
}

function isPublishedAt({ date, private: isPrivate }: Record<string, unknown>, now: Date): boolean {
  return (
    typeof date === 'string' && isCalendarDay(date) && isPublished({ date, private: isPrivate === true }, now)
  )
}
