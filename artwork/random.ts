/** A small seeded generator: the same seed always yields the same run of numbers. */
export interface Random {
  /** The next number, at least `low` and below `high`. */
  between(low: number, high: number): number
  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number
  /** The given things in another order. */
  shuffle<T>(things: readonly T[]): T[]
  /** One of the given choices. */
  pick<T>(first: T, ...others: readonly T[]): T
}

/**
 * @param seed any text; only its hash is used, so it can never reach a drawing
 * @returns a generator of its own, independent of every other
 */
export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    shuffle: (things) =>
      things
        .map((thing) => ({ thing, rank: next() }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ thing }) => thing),
    pick: (first, ...others) => {
      const index = Math.floor(next() * (others.length + 1))
      return index === 0 ? first : (others[index - 1] ?? first)
    },
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value ^ (value >>> 13)
}
