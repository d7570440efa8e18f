/** @returns An English word, in lower case, without the ending of its plural; good enough to compare words. */
export function toSingular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|z|s)es$/, '$1')
    .replace(/s$/, '')
}
