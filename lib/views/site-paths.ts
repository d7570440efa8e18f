import 'server-only'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { machineFiles } from '@/lib/site/addresses/machine-files'
import { isInSiteFolder } from '@/lib/site/addresses/site-folders'
import type { Audience } from '@/lib/site/audience'

const documentPaths = oncePerList(
  (documents) => new Set(documents.flatMap(({ path, fileNamePath }) => [path, fileNamePath])),
)

/**
 * @returns Whether this site answers at a root-relative path for an audience; the agency's other pages are
 *   not among them.
 */
export function sitePathsFor(audience: Audience): (path: string) => boolean {
  return (path) => {
    const withSlash = path.endsWith('/') ? path : `${path}/`
    return (
      machineFiles.includes(path) ||
      isInSiteFolder(path) ||
      documentPaths(listVisible(audience)).has(withSlash)
    )
  }
}
