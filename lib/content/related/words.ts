import { toSingular } from '@/lib/site/language/singular'

const notWords = /https?:\/\/\S+|\]\([^)]*\)|<[^<>]*>|&[a-z]+;/gi
const word = /\p{L}[\p{L}\p{M}\p{N}]{2,}/gu
const possessive = /[’'`]s?(?!\p{L})/gu

/**
 * The words of a text as they are compared: three letters or more, lower case, singular. Addresses and tags are left
 * out; other marks of markdown hold no letters.
 *
 * @param markdown A title, lead or body.
 */
export function toWords(markdown: string): string[] {
  const text = markdown.normalize('NFC').replace(notWords, ' ').replace(possessive, '').toLowerCase()
  return (text.match(word) ?? []).map(toSingular)
}
