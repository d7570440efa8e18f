import type { FieldValues } from '@/lib/content/ingest/field-values'
import {
  createReport,
  type Draft,
  excerptOf,
  type Import,
  ImportRefusedError,
  type Surroundings,
} from './draft'
import { articlePath } from './draft-name'
import { makeDraft, makeDrafts } from './make-draft'

type Row = Record<string, unknown>

/** Whether a file is an export of Ghost: https://ghost.org/docs/migration/custom/. */
export function isGhost(parsed: unknown): boolean {
  return findTables(parsed)?.posts !== undefined
}

/** Makes a draft of each post of an export of Ghost. @param parsed Its JSON. */
export function importGhost(parsed: unknown, surroundings: Surroundings): Import {
  const tables = findTables(parsed)
  if (!tables) throw new ImportRefusedError('This is no export of Ghost.')
  const { report, list } = createReport()
  const rows = (name: string) => listRows(tables[name])
  const posts = rows('posts')
  const pages = posts.filter(
    (post) => textIn(post, 'type') === 'page' || post.page === true || post.page === 1,
  )
  for (const page of pages)
    report(`The page "${excerptOf(textIn(page, 'title'))}" was left out: only posts are articles.`)
  const paths = new Map(posts.map((post) => [`/${textIn(post, 'slug')}/`, articlePath(textIn(post, 'slug'))]))

  const make = (post: Row): Promise<Draft> => {
    const html = textIn(post, 'html').replaceAll('__GHOST_URL__', '')
    const slug = textIn(post, 'slug')
    const notes: string[] = []
    if (html.trim() === '' && (textIn(post, 'lexical') || textIn(post, 'mobiledoc')))
      throw new ImportRefusedError(
        'its text is there only in the form of Ghost’s editor. Export it with its HTML, or paste it.',
      )
    if (textIn(post, 'codeinjection_head') || textIn(post, 'codeinjection_foot'))
      notes.push('Code that was injected into its page was left out.')
    if (textIn(post, 'visibility') && textIn(post, 'visibility') !== 'public')
      notes.push(`Only ${textIn(post, 'visibility')} could read it; the site knows no members.`)
    const meta = rows('posts_meta').find((row) => row.post_id === post.id) ?? {}
    return makeDraft(
      {
        slug: slug || undefined,
        name: textIn(post, 'title') || slug,
        html,
        fields: toFields(post, meta, rows),
        hero: toHero(post, meta),
        oldPath: slug ? `/${slug}/` : undefined,
        resolveLink: (address) => paths.get(address),
      },
      surroundings,
      notes,
    )
  }
  const others = posts.filter((post) => !pages.includes(post))
  const drafts = makeDrafts(others, (post) => textIn(post, 'title'), make, report)
  return { drafts, notes: list }
}

function toFields(post: Row, meta: Row, rows: (name: string) => Row[]): FieldValues {
  const linked = (table: string, key: string, target: string) =>
    rows(table)
      .filter((row) => row.post_id === post.id)
      .sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
      .flatMap((row) => rows(target).filter(({ id }) => id === row[key]))
      .map((row) => textIn(row, 'name'))
  // Tags that start with # are Ghost's own.
  const topics = linked('posts_tags', 'tag_id', 'tags').filter((tag) => !tag.startsWith('#'))
  const authors = linked('posts_authors', 'author_id', 'users')
  return {
    title: textIn(post, 'title'),
    date: (textIn(post, 'published_at') || textIn(post, 'created_at')).slice(0, 10),
    short_description: textIn(post, 'custom_excerpt'),
    author: authors.join(', '),
    topics,
    seo: {
      page_title: textIn(meta, 'meta_title') || textIn(post, 'meta_title'),
      description: textIn(meta, 'meta_description') || textIn(post, 'meta_description'),
      canonical: textIn(post, 'canonical_url'),
    },
  }
}

function toHero(post: Row, meta: Row): { src: string; alt: string } | undefined {
  const src = textIn(post, 'feature_image').replaceAll('__GHOST_URL__', '')
  return src ? { src, alt: textIn(meta, 'feature_image_alt') } : undefined
}

function findTables(parsed: unknown): Row | undefined {
  if (!isRow(parsed)) return undefined
  const [first] = Array.isArray(parsed.db) ? parsed.db : [parsed]
  return isRow(first) && isRow(first.data) ? first.data : undefined
}

function listRows(table: unknown): Row[] {
  return Array.isArray(table) ? table.filter(isRow) : []
}

/** The text of a column; empty where it has none. */
function textIn(row: Row, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value.trim() : ''
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
