import { setImmediate } from 'node:timers/promises'
import type { TermCounts, Terms } from './terms'

/** What is compared: a key that names it, its words and its topics, counted. */
export type Comparable = { key: string; words: TermCounts; topics: TermCounts }

/** Of every text only its heaviest words are compared; the rest decide nothing and cost memory. */
const MAX_WORDS = 48

/** Between two turns of others. */
const rowsAtATime = 20

/** How much topics count beside words, from 0 to 1. */
const topicShare = 0.35

/** A unit vector, or an empty one: weights by term. */
type Vector = [term: number, weight: number][]

/** Who holds a term, and with which weight; plain arrays of numbers, since there are millions of them. */
type Posting = { holders: number[]; weights: number[] }

/** The vectors of all texts, and for each term who holds it. */
type Space = { vectors: Vector[]; postings: Map<number, Posting> }

/**
 * Finds for each text those most similar to it: tf-idf weights (1 + ln tf) · ln(N / df), cosine of the angle between the
 * weighted words, and in the same way between the topics. See Manning, Raghavan, Schütze, "Introduction to
 * Information Retrieval", chapter 6, https://nlp.stanford.edu/IR-book/.
 *
 * The same texts give the same answer in any order. Memory grows with the number of texts: an inverted
 * index holds the heaviest words of each, and one row of scores is kept at a time.
 *
 * It lets others have their turn: in a large library it takes seconds.
 *
 * @param texts Keys must differ.
 * @param count How many to name at most for each; texts that have nothing in common are not named.
 * @param terms What has counted the words and the topics.
 * @returns Keys of the most similar to first, among equals by key.
 */
export async function findMostSimilar(
  texts: Comparable[],
  count: number,
  terms: { words: Terms; topics: Terms },
): Promise<Map<string, string[]>> {
  const sorted = texts.toSorted((a, b) => compare(a.key, b.key))
  // The shares are rooted because the product of two vectors squares them.
  const spaces = [
    await toSpace(
      sorted.map(({ words }) => words),
      terms.words,
      Math.sqrt(1 - topicShare),
    ),
    await toSpace(
      sorted.map(({ topics }) => topics),
      terms.topics,
      Math.sqrt(topicShare),
    ),
  ]
  const scores = new Float64Array(sorted.length)
  const similar = new Map<string, string[]>()
  for (const [index, { key }] of sorted.entries()) {
    if (index % rowsAtATime === 0) await setImmediate()
    scores.fill(0)
    for (const { vectors, postings } of spaces)
      for (const [term, weight] of vectors[index] ?? []) addUp(scores, weight, postings.get(term))
    scores[index] = 0
    similar.set(
      key,
      bestOf(scores, count).flatMap((other) => sorted[other]?.key ?? []),
    )
  }
  return similar
}

function addUp(
  scores: Float64Array,
  weight: number,
  { holders, weights }: Posting = { holders: [], weights: [] },
) {
  for (let place = 0; place < holders.length; place += 1) {
    const holder = holders[place] ?? 0
    scores[holder] = (scores[holder] ?? 0) + weight * (weights[place] ?? 0)
  }
}

/** @returns The places of the highest scores above zero, highest first, the first of equals first. */
function bestOf(scores: Float64Array, count: number): number[] {
  const best: number[] = []
  let threshold = 0
  for (let place = 0; place < scores.length; place += 1) {
    const value = scores[place] ?? 0
    if (value <= threshold) continue
    const rank = best.findIndex((other) => (scores[other] ?? 0) < value)
    best.splice(rank < 0 ? best.length : rank, 0, place)
    if (best.length > count) best.pop()
    if (best.length === count) threshold = scores[best.at(-1) ?? 0] ?? 0
  }
  return best
}

async function toSpace(texts: TermCounts[], terms: Terms, length: number): Promise<Space> {
  const holders = countHolders(texts)
  const vectors: Vector[] = []
  for (const [index, text] of texts.entries()) {
    if (index % rowsAtATime === 0) await setImmediate()
    vectors.push(toVector(text, (term) => Math.log(texts.length / (holders.get(term) ?? 1)), terms, length))
  }
  return { vectors, postings: toPostings(vectors) }
}

function toVector(
  { numbers, times }: TermCounts,
  rarityOf: (term: number) => number,
  terms: Terms,
  length: number,
): Vector {
  const weights = [...numbers]
    .map((term, place): Vector[number] => [term, (1 + Math.log(times[place] ?? 1)) * rarityOf(term)])
    .filter(([, weight]) => weight > 0)
    .sort(([a, one], [b, other]) => other - one || compare(terms.nameOf(a), terms.nameOf(b)))
    .slice(0, MAX_WORDS)
  const norm = Math.hypot(...weights.map(([, weight]) => weight))
  return weights.map(([term, weight]) => [term, (weight / norm) * length])
}

/** How many texts hold each term. */
function countHolders(texts: TermCounts[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { numbers } of texts)
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}

function toPostings(vectors: Vector[]): Map<number, Posting> {
  const postings = new Map<number, Posting>()
  for (const [index, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? { holders: [], weights: [] }
      posting.holders.push(index)
      posting.weights.push(weight)
      postings.set(term, posting)
    }
  return postings
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
