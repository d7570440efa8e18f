import { toSingular } from '@/lib/site/language/singular'

/** A word of a text: where it is, and the term that search knows it by. */
export type Word = { start: number; end: number; term: string }

/** Scripts that set no spaces between words: each of their letters counts as a word. */
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const number = String.raw`\p{N}+(?:[.,]\p{N}+)+`
const letters = String.raw`[[\p{L}\p{N}]--[${spaceless}]][[\p{L}\p{N}\p{M}]--[${spaceless}]]*`
const word = new RegExp(String.raw`[${spaceless}]\p{M}*|${number}|${letters}(?:['’ʼ]${letters})*`, 'gv')

/** Letters that Unicode does not take apart into a base and a mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/** The words of a text in order. Every place that looks for words goes by this, so that what was found can be marked. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(word)) {
    const term = toTerm(match[0])
    if (term) words.push({ start: match.index, end: match.index + match[0].length, term })
  }
  return words
}

/** The terms of a text in order, repetitions included. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map(({ term }) => term)
}

/**
 * @param word One word as written.
 * @returns What it has in common with its other spellings: lower case, without accents and apostrophes, and without
 *   the English plural's ending. "Façades" and "facade" are the same term.
 */
export function toTerm(word: string): string {
  return toSingular(/^[a-z]+$/i.test(word) ? word.toLowerCase() : fold(word))
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ,]/gu, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => plainLetters[letter] ?? letter)
}
