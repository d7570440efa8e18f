import type { Thread } from './note'

/** Where the notes on a text are now. */
export type PlacedNotes = {
  /** By the block of the text, counted from 0. */
  atBlocks: Map<number, PlacedThread[]>
  /** About the piece as a whole. */
  whole: Thread[]
  /** About words that are no longer there. */
  gone: Thread[]
}

export type PlacedThread = Thread & {
  /** Whether the words are others than when it was written. */
  isChanged: boolean
}

/** From 0 to 1: how much of two texts is the same, so that one counts as an edit of the other. */
const MIN_SIMILARITY = 0.5

/**
 * Finds the words that notes are about in a text as it is now: the same ones, or else those most like them.
 *
 * @param blocks The words of each block.
 */
export function placeNotes(threads: Thread[], blocks: string[]): PlacedNotes {
  const placed: PlacedNotes = { atBlocks: new Map(), whole: [], gone: [] }
  const known = blocks.map(countWords)
  for (const thread of threads) {
    const { anchor } = thread
    if (!anchor) {
      placed.whole.push(thread)
      continue
    }
    const words = countWords(anchor.words)
    const similarities = blocks.map((block, at) =>
      block === anchor.words ? 2 : similarityOf(words, known[at]),
    )
    const best = Math.max(...similarities, 0)
    const [at] = similarities
      .flatMap((each, index) => (each === best ? [index] : []))
      .sort((a, b) => Math.abs(a - anchor.place) - Math.abs(b - anchor.place))
    if (best < MIN_SIMILARITY || at === undefined) placed.gone.push(thread)
    else
      placed.atBlocks.set(at, [
        ...(placed.atBlocks.get(at) ?? []),
        { ...thread, isChanged: blocks[at] !== anchor.words },
      ])
  }
  return placed
}

type CountedWords = { counts: Map<string, number>; total: number }

function countWords(text: string): CountedWords {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, total: words.length }
}

/** How many words two texts share, of those that they have: https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient. */
function similarityOf(one: CountedWords, other: CountedWords | undefined): number {
  if (!other || one.total + other.total === 0) return 0
  const shared = [...one.counts].reduce(
    (sum, [word, count]) => sum + Math.min(count, other.counts.get(word) ?? 0),
    0,
  )
  return (2 * shared) / (one.total + other.total)
}
