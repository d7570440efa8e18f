import { type Collection, collectionOf, collections } from '@/lib/site/collections'
import { workPrefix } from './store'

/** A piece that is worked on, on a branch of its own. `slug` is the path of its file in its collection, without its ending. */
export type Piece = { collection: Collection; slug: string }

/** How far a piece is, in the words of Decap's editorial workflow. */
export const statuses = ['draft', 'pending_review', 'pending_publish'] as const
export type Status = (typeof statuses)[number]
/** What Decap calls them. */
export const statusNames: Record<Status, string> = {
  draft: 'Draft',
  pending_review: 'In review',
  pending_publish: 'Ready',
}

/** In characters, of a name as a branch writes it. */
const MAX_NAME = 200

/** @returns The file of a piece, inside the content folder. */
export function fileOf({ collection, slug }: Piece): string {
  return `${collection}/${slug}.md`
}

/** @returns The piece that a file inside the content folder holds; undefined where its name is none that a branch can have. */
export function pieceOfFile(file: string): Piece | undefined {
  const collection = collectionOf(file)
  const slug = collection && file.slice(collection.length + 1).replace(/\.md$/, '')
  return slug && isSlug(slug) ? { collection, slug } : undefined
}

/** @returns The branch of a piece: that of Decap's other backends, `cms/articles/some-piece`, wherever git takes such a name. */
export function refOf({ collection, slug }: Piece): string {
  return `${workPrefix}${collection}/${encodeSlug(slug)}`
}

/** @returns The piece of a branch; undefined for one that belongs to none. */
export function pieceOf(ref: string): Piece | undefined {
  const [folder, name, ...more] = ref.slice(workPrefix.length).split('/')
  const collection = collections.find((each) => each === folder)
  if (!ref.startsWith(workPrefix) || !collection || !name || more.length > 0) return undefined
  try {
    const slug = decodeURIComponent(name)
    return isSlug(slug) && encodeSlug(slug) === name ? { collection, slug } : undefined
  } catch {
    return undefined
  }
}

/** Whether a text may be the name of a piece. */
export function isSlug(text: string): boolean {
  return (
    !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\\]/u.test(text) &&
    text.split('/').every((name) => name !== '' && !/^[. -]|[. ]$/.test(name)) &&
    encodeSlug(text).length <= MAX_NAME
  )
}

export function isStatus(text: string | undefined): text is Status {
  return statuses.some((status) => status === text)
}

/** Git's rules for names: https://git-scm.com/docs/git-check-ref-format. */
function encodeSlug(slug: string): string {
  return encodeURIComponent(slug)
    .replaceAll(/[~*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/^\.|\.(?=\.)|\.$|\.(?=lock$)/g, '%2E')
}
