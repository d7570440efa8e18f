/**
 * Everything that https://www.w3.org/TR/xml/#charsets leaves out: control characters, but for tabs, line ends and those
 * past U+007E, two that are no characters, and halves of surrogate pairs.
 */
const forbidden = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** @returns The text without characters that no XML document may hold, not even escaped. */
export function toXmlCharacters(text: string): string {
  return text.replace(forbidden, '')
}

/** @returns The text as it is written between tags or in an attribute of XML. */
export function toXmlText(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
