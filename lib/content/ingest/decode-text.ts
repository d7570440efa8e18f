/** The text of a file, and the first line with a letter that cannot be decoded. */
export type DecodedText = { text: string; undecodedLine?: number }

/** How UTF-16 starts: with a byte-order mark, or with the three hyphens of a file that has none. */
const utf16Starts = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0x2d, 0, 0x2d, 0, 0x2d, 0] },
  { encoding: 'utf-16be', bytes: [0, 0x2d, 0, 0x2d, 0, 0x2d] },
]

/**
 * Decodes a file that is saved as UTF-8, or as UTF-16 in a way that leaves no doubt. A byte-order mark falls away.
 *
 * @returns Its text. Where the encoding is unknown, plain ASCII is right, and a line says where the first other
 *   letter is.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Starts.find((start) => start.bytes.every((byte, index) => bytes[index] === byte))
  if (utf16) return { text: new TextDecoder(utf16.encoding).decode(bytes) }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? { text, undecodedLine: lineOf(text, '\0') } : { text }
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    // With bytes that are no UTF-8 replaced, the first of them shows.
    return { text, undecodedLine: lineOf(new TextDecoder().decode(bytes), '\ufffd') }
  }
}

function lineOf(text: string, sign: string): number {
  return text.slice(0, text.indexOf(sign)).split(/\r\n?|\n/).length
}
