/**
 * After Harman's "S" stemmer, "How effective is suffixing?" (1991): cautious, so that no two meanings fall together.
 *
 * @returns An English word, in lower case, without the ending of its plural; good enough to compare words.
 */
export function toSingular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word
  if (/[^ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2)
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word
}
