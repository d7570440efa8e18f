import { toTerm } from './words'

/** Shorter words become other words too easily. */
const MIN_LETTERS = 4
/** Bounds the work that one word can ask for. */
const MAX_LETTERS = 40

/**
 * @param word One word as written.
 * @returns The terms of what may have been meant if two neighboring letters were typed in the wrong order: `show` is
 *   among those of "shwo". None for words of fewer than four letters and for what holds a digit.
 */
export function transpositionsOf(word: string): string[] {
  const letters = [...word.normalize('NFC')]
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS || /\p{N}/u.test(word)) return []
  const swapped = letters
    .slice(1)
    .map((letter, at) => letters.with(at, letter).with(at + 1, letters[at] ?? ''))
  return [...new Set(swapped.map((each) => toTerm(each.join(''))))]
}
