import { existsSync } from 'node:fs'
import path from 'node:path'
import { toPublicFile } from '@/lib/content/media/public-file'

/**
 * Whether the site serves a file at a path, or has a folder of files there.
 *
 * @param address A root-relative path: a file of `public/`, or one that a route of `app/` makes, such as `/rss.xml`
 *   by `app/rss.xml/route.ts` or `/robots.txt` by `app/robots.ts`.
 */
export function isSiteFile(address: string): boolean {
  const file = toPublicFile(address)
  if (file === undefined || path.normalize(`${file}/`) === path.normalize('public/')) return false
  const route = file.replace(/^public/, 'app')
  const byConvention = `${route.replace(/\.\w+$/, '')}.ts`
  return existsSync(file) || (/\.\w+$/.test(route) && [route, byConvention].some((each) => existsSync(each)))
}
