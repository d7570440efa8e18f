/** How often each term occurs in a text: its number, and how many times. */
export type TermCounts = { numbers: Uint32Array; times: Uint16Array }

/** Numbers the terms of a library: its texts share most of theirs, and as numbers they take little memory. */
export class Terms {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []

  /** Counts the terms of a text, which may occur in any order and more than once. */
  count(terms: Iterable<string>): TermCounts {
    const counts = new Map<number, number>()
    for (const term of terms) {
      const number = this.#numberOf(term)
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    return { numbers: Uint32Array.from(counts.keys()), times: Uint16Array.from(counts.values()) }
  }

  nameOf(number: number): string {
    return this.#names[number] ?? ''
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    const number = this.#names.push(term) - 1
    this.#numbers.set(term, number)
    return number
  }
}
