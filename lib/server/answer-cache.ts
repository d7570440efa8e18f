import { LRUCache } from 'lru-cache'
import { namesCurrentPictures } from './current-pictures'
import type { PublicAnswer } from './public-answer'

/** In bytes. */
const MAX_PAGES = 160e6
/** In bytes; visitors can make up any number of searches, of drawings and of addresses that lead nowhere. */
const MAX_OTHERS = 32e6

/** An answer, with the state of the content that it is of; without one it is not kept. */
export type MadeAnswer = { answer: PublicAnswer; state?: string | undefined }

/** Answers for everybody by their addresses; those that were not asked for longest make way. */
export class AnswerCache {
  readonly #pages = cacheOf(MAX_PAGES)
  readonly #others = cacheOf(MAX_OTHERS)
  readonly #pending = new Map<string, Promise<PublicAnswer>>()
  #state = ''

  /** Forgets all answers that were made in another state of the content. */
  enter(state: string): void {
    if (this.#state === state) return
    this.#state = state
    this.#pages.clear()
    this.#others.clear()
  }

  /** An answer that names a picture as it no longer is has to be made again. */
  get(address: string): PublicAnswer | undefined {
    const answer = this.#pages.get(address) ?? this.#others.get(address)
    return answer && namesCurrentPictures(answer) ? answer : undefined
  }

  /**
   * Makes an answer, once for all that ask for it at the same time.
   *
   * @param make Makes it, and says of which state of the content it is if it may be kept.
   */
  async make(address: string, make: () => Promise<MadeAnswer>): Promise<PublicAnswer> {
    const pending = this.#pending.get(address)
    if (pending) return pending
    const making = make().then(({ answer, state }) => {
      if (state !== undefined) this.#keep(address, answer, state)
      return answer
    })
    this.#pending.set(address, making)
    try {
      return await making
    } finally {
      this.#pending.delete(address)
    }
  }

  #keep(address: string, answer: PublicAnswer, state: string): void {
    this.enter(state)
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
