import { createReport, type Draft, excerptOf, type Import, type Surroundings } from './draft'
import { makeDraft, makeDrafts } from './make-draft'
import { titleOf, toFields } from './wordpress-fields'
import { wordpressToHtml } from './wordpress-html'
import { toGallery, toPicture } from './wordpress-pictures'
import { childrenOf, metaOf, parseExport, type Row, textIn } from './wordpress-rows'
import { pathOf, resolveLink, type Site, slugOf, toSite } from './wordpress-site'

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
  const site = toSite(channel, posts, ofType('attachment'))
  const drafts = makeDrafts(
    posts,
    (post) => textIn(post, 'title'),
    (post) => toDraft(post, site, surroundings),
    report,
  )
  return { drafts, notes: list }
}

async function toDraft(post: Row, site: Site, surroundings: Surroundings): Promise<Draft> {
  const { report, list } = createReport()
  const meta = metaOf(post)
  const comments = childrenOf(post, 'wp:comment').length
  if (comments > 0)
    report(
      `${comments === 1 ? 'One comment' : `${comments} comments`} of readers were left out: the site has none.`,
    )
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
      name: titleOf(post) || slugOf(post),
      html,
      fields: toFields(post, site),
      hero,
      oldPath: slugOf(post) ? pathOf(post) : undefined,
      resolveLink: (address) => resolveLink(address, site),
    },
    surroundings,
    list(),
  )
}
