import { setImmediate } from 'node:timers/promises'

/** What is compared: a key that names it, its words in any order, repeated as often as they occur, and its topics. */
export type Comparable = { key: string; words: string[]; topics: string[] }

/** Of every text only its heaviest words are compared; the rest decide nothing and cost memory. */
const MAX_WORDS = 48

/** Between two turns of others. */
const rowsAtATime = 20

/** How much topics count beside words, from 0 to 1. */
const topicShare = 0.35

/** A unit vector, or an empty one: weights by term. */
type Vector = Map<string, number>

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
 * @returns Keys of the most similar to first, among equals by key.
 */
export async function findMostSimilar(texts: Comparable[], count: number): Promise<Map<string, string[]>> {
  const sorted = texts.toSorted((a, b) => compare(a.key, b.key))
  const vectors = await toVectors(sorted)
  const postings = toPostings(vectors)
  const scores = new Float64Array(sorted.length)
  const similar = new Map<string, string[]>()
  for (const [index, { key }] of sorted.entries()) {
    if (index % rowsAtATime === 0) await setImmediate()
    scores.fill(0)
    for (const [term, weight] of vectors[index] ?? []) addUp(scores, weight, postings.get(term))
    scores[index] = 0
    similar.set(
      key,
      bestOf(scores, count).flatMap((other) => sorted[other]?.key ?? []),
    )
  }
  return similar
}

/** Who holds a term, and with which weight; plain arrays of numbers, since there are millions of them. */
type Posting = { holders: number[]; weights: number[] }

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

/** Words and topics side by side; their shares are rooted because the product of two vectors squares them. */
async function toVectors(texts: Comparable[]): Promise<Vector[]> {
  const words = await weigh(texts.map((text) => text.words.map((word) => `w:${word}`)))
  const topics = await weigh(texts.map((text) => text.topics.map((topic) => `t:${topic}`)))
  return texts.map(
    (_, index) =>
      new Map([
        ...scaled(words[index] ?? new Map(), Math.sqrt(1 - topicShare)),
        ...scaled(topics[index] ?? new Map(), Math.sqrt(topicShare)),
      ]),
  )
}

async function weigh(texts: string[][]): Promise<Vector[]> {
  const counts = texts.map(countTerms)
  const holders = countTerms(counts.flatMap((terms) => [...terms.keys()]))
  const vectors: Vector[] = []
  for (const [index, terms] of counts.entries()) {
    if (index % rowsAtATime === 0) await setImmediate()
    const weights = [...terms]
      .map(([term, times]): [string, number] => [
        term,
        (1 + Math.log(times)) * Math.log(texts.length / (holders.get(term) ?? 1)),
      ])
      .filter(([, weight]) => weight > 0)
      .sort(([a, one], [b, other]) => other - one || compare(a, b))
      .slice(0, MAX_WORDS)
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    vectors.push(new Map(weights.map(([term, weight]) => [term, weight / length])))
  }
  return vectors
}

function toPostings(vectors: Vector[]): Map<string, Posting> {
  const postings = new Map<string, Posting>()
  for (const [index, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? { holders: [], weights: [] }
      posting.holders.push(index)
      posting.weights.push(weight)
      postings.set(term, posting)
    }
  return postings
}

function countTerms(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function scaled(vector: Vector, factor: number): [string, number][] {
  return [...vector].map(([term, weight]) => [term, weight * factor])
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
