import { pathSteps } from './paths'

/** What is less alike than this is no help. */
const leastLikeness = 0.4
/** How many addresses are compared letter by letter, which takes time. */
const shortlisted = 60
/** In characters; what is longer is compared by its end, where the name of a page stands. */
const longestCompared = 160

/**
 * Guesses which addresses were meant.
 *
 * @param address The path that leads nowhere. Of any length and content; what is too long is cut.
 * @param paths Addresses that exist.
 * @param limit How many to return at most.
 * @returns Those that are like it, the likest first, equals in alphabetical order; none when none is near.
 */
export function findNearest(address: string, paths: string[], limit: number): string[] {
  const wanted = toName(address)
  if (wanted === '') return []
  const stock = stockOf(wanted)
  return paths
    .map((path) => ({ path, name: toName(path) }))
    .map((each) => ({
      ...each,
      likeness: Math.max(byWords(wanted, each.name), byStock(stock, wanted.length, each.name)),
    }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, shortlisted)
    .map(({ path, name }) => ({ path, likeness: Math.max(byWords(wanted, name), byLetters(wanted, name)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || a.path.localeCompare(b.path))
    .slice(0, limit)
    .map(({ path }) => path)
}

/** The last step of a path as words, which is what people remember and mistype; folders say little. */
function toName(path: string): string {
  const name = pathSteps(path.slice(-longestCompared * 3)).at(-1) ?? ''
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(html?|php|aspx?|md)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(-longestCompared)
}

/** How much of the longer words of one name another has, from 0 to 0.95. */
function byWords(a: string, b: string): number {
  const words = [...new Set(a.split(' '))].filter((word) => word.length > 3)
  const others = new Set(b.split(' '))
  return words.length > 0 ? (0.95 * words.filter((word) => others.has(word)).length) / words.length : 0
}

/** How alike two names are letter by letter, from 0 to 1. */
function byLetters(a: string, b: string): number {
  return 1 - distanceOf(a, b) / Math.max(a.length, b.length)
}

/** How often each letter occurs, letters that share a place counted as one. */
function stockOf(name: string): Int16Array {
  const stock = new Int16Array(64)
  for (let at = 0; at < name.length; at++) count(stock, name.charCodeAt(at), 1)
  return stock
}

/** How alike a name's letters are to a stock of them: never less than {@link byLetters}, and fast. */
function byStock(stock: Int16Array, letters: number, name: string): number {
  const left = stock.slice()
  let shared = 0
  for (let at = 0; at < name.length; at++) if (count(left, name.charCodeAt(at), -1) >= 0) shared++
  return shared / Math.max(letters, name.length)
}

function count(stock: Int16Array, code: number, change: number): number {
  const sum = (stock[code & 63] ?? 0) + change
  stock[code & 63] = sum
  return sum
}

/** The fewest letters to put in, take out or change: https://en.wikipedia.org/wiki/Levenshtein_distance. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
