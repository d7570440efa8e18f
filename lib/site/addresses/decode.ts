/** @returns A percent-encoded text, decoded; undefined where an escape in it is malformed. */
export function tryDecode(text: string, decode = decodeURIComponent): string | undefined {
  try {
    return decode(text)
  } catch {
    return undefined
  }
}

/**
 * @param decode `decodeURI` leaves the signs escaped that divide an address, such as a slash.
 * @returns A percent-encoded text, decoded; the text itself where an escape in it is malformed.
 */
export function decodeSafely(text: string, decode = decodeURIComponent): string {
  return tryDecode(text, decode) ?? text
}
