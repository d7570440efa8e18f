import { decodeSafely } from '@/lib/site/addresses/decode'
import { articlePath } from './draft-name'
import { childrenOf, type Row, textIn } from './wordpress-rows'

/** What the rest of an export knows of its posts. */
export type Site = {
  attachments: Map<string, Row>
  /** Names by login. */
  authors: Map<string, string>
  /** The new path of each post by its old one. */
  paths: Map<string, string>
  host: string
}

/** @param posts Those that become articles. */
export function toSite(channel: Row, posts: Row[], attachments: Row[]): Site {
  return {
    attachments: new Map(attachments.map((item) => [textIn(item, 'wp:post_id'), item])),
    authors: new Map(
      childrenOf(channel, 'wp:author').map((row) => [
        textIn(row, 'wp:author_login'),
        textIn(row, 'wp:author_display_name'),
      ]),
    ),
    paths: new Map(
      posts
        .filter((post) => slugOf(post) !== '')
        .flatMap((post) =>
          [pathOf(post), `/?p=${textIn(post, 'wp:post_id')}`].map((old) => [old, articlePath(slugOf(post))]),
        ),
    ),
    host: hostOf(textIn(channel, 'link')) || hostOf(textIn(channel, 'wp:base_site_url')),
  }
}

/** Posts that were never published have none; those with other letters have them encoded. */
export function slugOf(post: Row): string {
  return decodeSafely(textIn(post, 'wp:post_name'))
}

/** The path that a post had. */
export function pathOf(post: Row): string {
  const link = textIn(post, 'link')
  return URL.canParse(link) ? new URL(link).pathname : ''
}

/** @returns The new path of what a link of the old site led to; undefined where that is no post. */
export function resolveLink(address: string, { paths, host }: Site): string | undefined {
  const base = `https://${host || 'relative.invalid'}`
  if (!URL.canParse(address, base)) return undefined
  const { pathname, search, hash, host: linked } = new URL(address, base)
  const isOwn = linked.replace(/^www\./, '') === (host || 'relative.invalid')
  const path = isOwn
    ? (paths.get(pathname + search) ?? paths.get(pathname) ?? paths.get(`${pathname}/`))
    : undefined
  return path && path + hash
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : ''
}
