import { articlesPath, insightsPath } from './paths'

/** Whether a page that is no document's stands at a root-relative path with a trailing slash. */
export function isSitePage(path: string): boolean {
  return [insightsPath, articlesPath].includes(path.toLowerCase())
}
