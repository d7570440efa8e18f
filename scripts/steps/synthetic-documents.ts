import type { SearchEntry } from '@/lib/content/search/search-index'

/** Words of a language: few are said often, most seldom. */
const vocabularySize = 30_000
const passagesEach = 8
const wordsPerPassage = 120

const syllables =
  'ba be bo ca ce co da de do fa fe ga ge la le lo ma me mi mo na ne no pa pe pi ra re ri ro sa se si so ta te ti to va ve'
const endings = ['', '', 'n', 'r', 'l', 'ing', 'ed', 'tion', 's']
const small = 'the of and to in is that it for on with as are this by'.split(' ')

/**
 * Makes documents for measuring, the same ones each time: 960 words, of which one in three is a stop word and the
 * others are said as often as Zipf's law has it.
 */
export function makeDocuments(count: number) {
  const random = randomNumbers(1)
  const chosen = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const words = new Set<string>(['bearing'])
  while (words.size < vocabularySize) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => chosen(syllables.split(' '))).join('') + chosen(endings))
  }
  const vocabulary = [...words]
  const telling = () => vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? ''
  const text = (length: number) =>
    Array.from({ length }, (_, at) => {
      const word = random() < 0.33 ? chosen(small) : telling()
      return at % 17 === 16 ? `${word}.` : word
    }).join(' ')
  const entries = Array.from(
    { length: count },
    (_, at): SearchEntry => ({
      id: `/insights/articles/${at}/`,
      source: String(at),
      title: text(8),
      pageTitle: '',
      description: text(20),
      topics: [vocabulary[at % 40] ?? ''],
      passages: Array.from({ length: passagesEach }, (_, part) => ({
        anchor: `part-${part}`,
        title: text(7),
        text: text(wordsPerPassage),
      })),
    }),
  )
  return {
    entries,
    wordCount: passagesEach * wordsPerPassage,
    /** Words of the texts, of a length or more. */
    pick: (number: number, shortest = 4): string[] => {
      const picked: string[] = []
      while (picked.length < number) {
        const word = telling()
        if (word.length >= shortest) picked.push(word)
      }
      return picked
    },
  }
}

/** Numbers from 0 to below 1, the same ones each time: https://en.wikipedia.org/wiki/Linear_congruential_generator. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
