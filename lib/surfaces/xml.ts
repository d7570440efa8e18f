/** Everything that https://www.w3.org/TR/xml/#charsets leaves out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

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

/** @returns The text as it stands between tags or in an attribute of XML. */
export function toXmlText(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
