import { insightsPath } from './paths'

/** Under these, every address is this site's; everything else at the owner's host is the agency's. */
const siteFolders = [insightsPath, '/img/', '/drawings/']

/** Whether a root-relative path lies in a folder that is this site's alone. */
export function isInSiteFolder(path: string): boolean {
  const withSlash = path.endsWith('/') ? path : `${path}/`
  return siteFolders.some((folder) => withSlash.startsWith(folder))
}
