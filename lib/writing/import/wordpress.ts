import type { FieldValues } from '@/lib/content/ingest/field-values'
import { decodeSafely } from '@/lib/site/addresses/decode'
import { articlePath } from './compose-draft'
import { createReport, type Draft, excerptOf, type Import, type Surroundings } from './draft'
import { parseHtml, wordsOf } from './html/tree'
import { makeDraft, makeDrafts } from './make-draft'
import { wordpressToHtml } from './wordpress-html'
import { toGallery, toPicture } from './wordpress-pictures'
import { attributeOf, childrenOf, metaOf, parseExport, type Row, textIn } from './wordpress-rows'

/** Whether a file is an export of WordPress (WXR): https://wordpress.org/documentation/article/tools-export-screen/. */
export function isWordpress(text: string): boolean {
  return /<rss\b/.test(text.slice(0, 5_000)) && /xmlns:wp=|<wp:wxr_version>/.test(text.slice(0, 20_000))
}

const kept = ['publish', 'future', 'draft', 'pending', 'private']

/** Makes a draft of each post of an export of WordPress. */
export function importWordpress(text: string, surroundings: Surroundings): Import {
  const channel = parseExport(text)
  const { report, list } = createReport()
  const items = childrenOf(channel, 'item')
  const ofType = (type: string) => items.filter((item) => textIn(item, 'wp:post_type') === type)
  for (const item of items) {
    const type = textIn(item, 'wp:post_type')
    if (type === 'page')
      report(`The page "${excerptOf(textIn(item, 'title'))}" was left out: only posts are articles.`)
    else if (type !== 'post' && type !== 'attachment')
      report(`What WordPress calls "${excerptOf(type) || 'nothing'}" was left out.`)
  }
  const posts = ofType('post').filter((post) => {
    const status = textIn(post, 'wp:status')
    if (kept.includes(status)) return true
    report(`"${excerptOf(textIn(post, 'title'))}" was left out: its status is "${excerptOf(status)}".`)
    return false
  })
  const site: Site = {
    attachments: new Map(ofType('attachment').map((item) => [textIn(item, 'wp:post_id'), item])),
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
  const drafts = makeDrafts(
    posts,
    (post) => textIn(post, 'title'),
    (post) => toDraft(post, site, surroundings),
    report,
  )
  return { drafts, notes: list }
}

/** What the rest of an export knows of its posts. */
type Site = {
  attachments: Map<string, Row>
  /** Names by login. */
  authors: Map<string, string>
  /** The new path of each post by its old one. */
  paths: Map<string, string>
  host: string
}

async function toDraft(post: Row, site: Site, surroundings: Surroundings): Promise<Draft> {
  const { report, list } = createReport()
  const meta = metaOf(post)
  const comments = childrenOf(post, 'wp:comment').length
  if (comments > 0) report(`${comments} comments of readers were left out: the site has none.`)
  if (textIn(post, 'wp:post_password'))
    report('It was protected by a password; the site protects no published piece.')
  const html = wordpressToHtml(textIn(post, 'content:encoded'), report, (numbers) =>
    toGallery(numbers, textIn(post, 'wp:post_id'), site.attachments),
  )
  const attachment = site.attachments.get(meta.get('_thumbnail_id') ?? '')
  if (meta.get('_thumbnail_id') && !attachment)
    report('Its featured picture is not in the export; upload it anew.')
  const hero = attachment && toPicture(attachment)
  return makeDraft(
    {
      slug: slugOf(post) || undefined,
      name: plain(textIn(post, 'title')) || slugOf(post),
      html,
      fields: toFields(post, meta, site),
      hero,
      oldPath: slugOf(post) ? pathOf(post) : undefined,
      resolveLink: (address) => resolveLink(address, site),
    },
    surroundings,
    list(),
  )
}

function toFields(post: Row, meta: Map<string, string>, { authors }: Site): FieldValues {
  const login = textIn(post, 'dc:creator')
  const topics = childrenOf(post, 'category')
    .filter((row) => ['category', 'post_tag'].includes(attributeOf(row, 'domain')))
    .filter((row) => attributeOf(row, 'nicename') !== 'uncategorized')
    .map((row) => plain(textIn(row)))
  const date = /^(?!0000)\d{4}-\d{2}-\d{2}/.exec(textIn(post, 'wp:post_date'))?.[0] ?? ''
  return {
    title: plain(textIn(post, 'title')),
    date,
    short_description: plain(textIn(post, 'excerpt:encoded')),
    author: authors.get(login) || login,
    topics,
    seo: {
      page_title:
        withoutVariables(meta.get('_yoast_wpseo_title')) || withoutVariables(meta.get('rank_math_title')),
      description:
        withoutVariables(meta.get('_yoast_wpseo_metadesc')) ||
        withoutVariables(meta.get('rank_math_description')),
      canonical: meta.get('_yoast_wpseo_canonical') ?? '',
    },
  }
}

/** Yoast fills in `%%title%%` itself; here it would be read. */
function withoutVariables(value = ''): string {
  return /%%?\w+%/.test(value) ? '' : value
}

/** Titles and excerpts are HTML too. */
function plain(html: string): string {
  return wordsOf(parseHtml(html))
}

/** Posts that were never published have none; those with other letters have them encoded. */
function slugOf(post: Row): string {
  return decodeSafely(textIn(post, 'wp:post_name'))
}

function pathOf(post: Row): string {
  const link = textIn(post, 'link')
  return URL.canParse(link) ? new URL(link).pathname : ''
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : ''
}

function resolveLink(address: string, { paths, host }: Site): string | undefined {
  const base = `https://${host || 'relative.invalid'}`
  if (!URL.canParse(address, base)) return undefined
  const { pathname, search, hash, host: linked } = new URL(address, base)
  const isOwn = linked.replace(/^www\./, '') === (host || 'relative.invalid')
  const path = isOwn
    ? (paths.get(pathname + search) ?? paths.get(pathname) ?? paths.get(`${pathname}/`))
    : undefined
  return path && path + hash
}
