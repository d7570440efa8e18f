import { createHash } from 'node:crypto'
import type { Reached } from './reachable'

/**
 * Finds words, however they are escaped.
 *
 * @param beginnings What each of them begins with.
 */
export function findWords(beginnings: string[]) {
  const pattern = new RegExp(`(?:${beginnings.join('|')})\\w*`, 'g')
  const wordsIn = (text: string): string[] => [...new Set(text.toLowerCase().match(pattern))]
  return {
    /** The words in an answer, except those of its own request. */
    leaksIn: ({ target, words }: Reached): string[] => {
      const typed = wordsIn(decoded(target))
      return words.filter((word) => !typed.includes(word))
    },
    /** Reads a text that has come before no second time. */
    createReader: (): ((text: string) => string[]) => {
      const known = new Map<string, string[]>()
      return (text) => {
        const digest = createHash('sha256').update(text).digest('base64')
        const words = known.get(digest) ?? wordsIn(decoded(text))
        known.set(digest, words)
        return words
      }
    },
  }
}

/** Escapes undone, so that no spelling hides a word. */
function decoded(text: string): string {
  const plain = text
    .replace(/%([0-9a-f]{2})/gi, (_match, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\u([0-9a-f]{4})|&#x([0-9a-f]+);/gi, (_match, json, html) =>
      String.fromCodePoint(Math.min(Number.parseInt(json ?? html, 16), 0x10ffff)),
    )
  return plain.includes('%') && plain !== text ? plain + decoded(plain) : plain
}
