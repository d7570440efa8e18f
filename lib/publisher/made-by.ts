import { hashFiles } from './hash-files'

/** @returns What names the code that makes documents: of a release by other code nothing is used. */
export function hashOfMaker(): string {
  return hashFiles(['lib/content', 'lib/site', 'contentlayer.config.ts', 'package-lock.json'])
}
