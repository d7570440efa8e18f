import 'server-only'
import { machineFiles } from '@/lib/addresses/machine-files'
import { isInSiteFolder } from '@/lib/addresses/site-folders'
import { listPublished } from '@/lib/documents/library'

/** Whether this site answers at a root-relative path; the agency's other pages are not among them. */
export function isSitePath(path: string): boolean {
  const withSlash = path.endsWith('/') ? path : `${path}/`
  return (
    machineFiles.includes(path) ||
    isInSiteFolder(path) ||
    listPublished().some((document) => document.path === withSlash || document.fileNamePath === withSlash)
  )
}
