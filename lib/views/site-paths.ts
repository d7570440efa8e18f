import 'server-only'
import { machineFiles } from '@/lib/addresses/machine-files'
import { insightsPath } from '@/lib/addresses/paths'
import { listPublished } from '@/lib/documents/library'

const ownFolders = [insightsPath, '/img/', '/drawings/']

/** Whether this site answers at a root-relative path; the agency's other pages are not among them. */
export function isSitePath(path: string): boolean {
  const withSlash = path.endsWith('/') ? path : `${path}/`
  return (
    machineFiles.includes(path) ||
    ownFolders.some((folder) => withSlash.startsWith(folder)) ||
    listPublished().some((document) => document.path === withSlash || document.fileNamePath === withSlash)
  )
}
