import { LRUCache } from 'lru-cache'
import type { PublicAnswer } from './public-answer'

/** In bytes. */
const MAX_PAGES = 256e6
/** In bytes; visitors can make up any number of searches, of drawings and of addresses that lead nowhere. */
const MAX_OTHERS = 32e6

/** Answers for everybody by their addresses; those that were not asked for longest make way. */
export class AnswerCache {
  readonly #pages = cacheOf(MAX_PAGES)
  readonly #others = cacheOf(MAX_OTHERS)
  readonly #pending = new Map<string, Promise<PublicAnswer>>()

  get(address: string): PublicAnswer | undefined {
    return this.#pages.get(address) ?? this.#others.get(address)
  }

  /**
   * Makes an answer, once for all that ask for it at the same time.
   *
   * @param make Makes it, and says whether it may be kept.
   */
  async make(
    address: string,
    make: () => Promise<{ answer: PublicAnswer; isKept: boolean }>,
  ): Promise<PublicAnswer> {
    const pending = this.#pending.get(address)
    if (pending) return pending
    const making = make().then(({ answer, isKept }) => {
      if (isKept) this.#keep(address, answer)
      return answer
    })
    this.#pending.set(address, making)
    try {
      return await making
    } finally {
      this.#pending.delete(address)
    }
  }

  #keep(address: string, answer: PublicAnswer): void {
    const isMadeUp = answer.status !== 200 || address.includes('?') || address.startsWith('/drawings/')
    const cache = isMadeUp ? this.#others : this.#pages
    cache.set(address, answer)
  }
}

function cacheOf(maxSize: number): LRUCache<string, PublicAnswer> {
  return new LRUCache<string, PublicAnswer>({
    maxSize,
    sizeCalculation: ({ size }, address) => size + address.length + 1,
  })
}
