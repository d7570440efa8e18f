import type { FieldValues } from '@/lib/content/ingest/field-values'
import { parseHtml, wordsOf } from './html/tree'
import { attributeOf, childrenOf, metaOf, type Row, textIn } from './wordpress-rows'
import type { Site } from './wordpress-site'

/** @returns What WordPress and its plugins keep beside the text of a post, as fields of the format. */
export function toFields(post: Row, { authors }: Site): FieldValues {
  const meta = metaOf(post)
  const login = textIn(post, 'dc:creator')
  const topics = childrenOf(post, 'category')
    .filter((row) => ['category', 'post_tag'].includes(attributeOf(row, 'domain')))
    .filter((row) => attributeOf(row, 'nicename') !== 'uncategorized')
    .map((row) => plain(textIn(row)))
  const date = /^(?!0000)\d{4}-\d{2}-\d{2}/.exec(textIn(post, 'wp:post_date'))?.[0] ?? ''
  return {
    title: titleOf(post),
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

export function titleOf(post: Row): string {
  return plain(textIn(post, 'title'))
}

/** Yoast fills in `%%title%%` itself; here it would be read. */
function withoutVariables(value = ''): string {
  return /%%?\w+%/.test(value) ? '' : value
}

/** Titles and excerpts are HTML too. */
function plain(html: string): string {
  return wordsOf(parseHtml(html))
}
