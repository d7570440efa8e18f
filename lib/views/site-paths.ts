import 'server-only'
import { machineFiles } from '@/lib/addresses/machine-files'
import { isInSiteFolder } from '@/lib/addresses/site-folders'
import type { Audience } from '@/lib/audience'
import { listVisible } from '@/lib/documents/library'
import { oncePerList } from '@/lib/documents/once-per-list'

const documentPaths = oncePerList(
  (documents) => new Set(documents.flatMap(({ path, fileNamePath }) => [path, fileNamePath])),
)

/**
 * @returns Tells of a root-relative path whether this site answers there to an audience; the agency's other pages are
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
