/** More than a large library has files and topics. */
const MAX_KNOWN = 50_000
/** What a request carries may be longer, and is not worth keeping. */
const MAX_LENGTH = 200

/**
 * Remembers what a function has made of the texts that it was asked for lately: with each release all names and topics of a
 * library are asked for anew.
 *
 * @param make A function of its text alone.
 */
export function memoize(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (text.length > MAX_LENGTH) return made
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(text, made)
    return made
  }
}
