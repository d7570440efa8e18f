import { pathSegments } from '@/lib/site/addresses/paths'

/** A page that may be meant by an address that leads nowhere. */
export type NamedPage = { path: string; title?: string | undefined }

/** Pages arranged by the groups of three letters in their names, of their addresses and their titles. */
export type PageIndex = {
  names: { path: string; name: string }[]
  /** For each group of letters, the places in `names` of those that hold it. */
  places: ReadonlyMap<string, number[]>
}

/** What is less similar than this is no help, from 0 to 1. */
const MIN_SIMILARITY = 0.4
/** In characters; what is longer is compared by its end, where the name of a page is. */
const MAX_LENGTH = 160
/** How many names are looked at for one address, the rarest groups of letters first: a bound for its cost. */
const MAX_LOOKED_AT = 20_000
/** How many of them are compared as a whole. */
const MAX_COMPARED = 24

/** Arranges pages for {@link findNearest}, which is to be done once for many addresses. */
export function indexPages(pages: NamedPage[]): PageIndex {
  const names = pages.flatMap(({ path, title = '' }) =>
    [...new Set([toName(path), toWords(title)])].filter(Boolean).map((name) => ({ path, name })),
  )
  const places = new Map<string, number[]>()
  for (const [place, { name }] of names.entries())
    for (const group of groupsOf(name)) {
      const known = places.get(group)
      if (known) known.push(place)
      else places.set(group, [place])
    }
  return { names, places }
}

/**
 * Guesses which pages were meant. What it costs does not grow with the number of pages.
 *
 * @param address The path that leads nowhere. Of any length and content; what is too long is cut.
 * @param limit How many to return at most.
 * @param isOpen Whether a page may be named; the others are passed over.
 * @returns The paths of those that are like it, the likest first, equals in alphabetical order; none when none is near.
 */
export function findNearest(
  address: string,
  index: PageIndex,
  limit: number,
  isOpen: (path: string) => boolean = () => true,
): string[] {
  const wanted = toName(address)
  const groups = groupsOf(wanted)
  const similarity = new Map<string, number>()
  for (const { path, name } of shortlist(groups, index, isOpen)) {
    const similar = Math.max(byWords(wanted, name), byGroups(groups, groupsOf(name)))
    if (similar >= MIN_SIMILARITY) similarity.set(path, Math.max(similar, similarity.get(path) ?? 0))
  }
  return [...similarity]
    .sort(([path, similar], [other, otherAlike]) => otherAlike - similar || path.localeCompare(other))
    .slice(0, limit)
    .map(([path]) => path)
}

/** The names that share most of some groups of letters, by the rarest of these at least. */
function shortlist(groups: Set<string>, { names, places }: PageIndex, isOpen: (path: string) => boolean) {
  const lists = [...groups].flatMap((group) => [places.get(group) ?? []]).sort((a, b) => a.length - b.length)
  const shared = new Uint8Array(names.length)
  const touched: number[] = []
  let left = MAX_LOOKED_AT
  for (const list of lists) {
    for (const place of list.slice(0, left)) {
      if (shared[place] === 0) touched.push(place)
      shared[place] = (shared[place] ?? 0) + 1
    }
    left -= list.length
    if (left <= 0) break
  }
  const byCount: number[][] = Array.from({ length: lists.length + 1 }, () => [])
  for (const place of touched) byCount[shared[place] ?? 0]?.push(place)
  const listed: PageIndex['names'] = []
  for (const sharing of byCount.reverse())
    for (const place of sharing) {
      const name = names[place]
      if (name && isOpen(name.path)) listed.push(name)
      if (listed.length === MAX_COMPARED) return listed
    }
  return listed
}

/** The last segment of a path as words, which is what people remember and mistype; folders say little. */
function toName(path: string): string {
  const name = pathSegments(path.slice(-MAX_LENGTH * 3)).at(-1) ?? ''
  return toWords(name.replace(/\.(html?|php|aspx?|md)$/i, ''))
}

function toWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(-MAX_LENGTH)
}

/** How much of the longer words of one name another has, from 0 to 0.95. */
function byWords(a: string, b: string): number {
  const words = [...new Set(a.split(' '))].filter((word) => word.length > 3)
  const others = new Set(b.split(' '))
  return words.length > 0 ? (0.95 * words.filter((word) => others.has(word)).length) / words.length : 0
}

/** How similar two sets of groups are: https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient. */
function byGroups(groups: Set<string>, others: Set<string>): number {
  let shared = 0
  for (const group of others) if (groups.has(group)) shared += 1
  return (2 * shared) / (groups.size + others.size)
}

/** Each three neighboring letters of a name, and those at the beginnings and ends of words. */
function groupsOf(name: string): Set<string> {
  const padded = ` ${name} `
  const groups = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) groups.add(padded.slice(at, at + 3))
  return groups
}
