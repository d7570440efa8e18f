/** What to do with a range: send that part, send the whole file instead, or refuse with 416. */
export type RangeVerdict = 'serve' | 'ignore' | 'refuse'

/**
 * Judges a range as RFC 9110, section 14 does: https://www.rfc-editor.org/rfc/rfc9110#name-range-requests.
 *
 * @param header Value of the `Range` header.
 * @param size Of the file, in bytes.
 * @returns `ignore` for what is malformed or in another unit, and for a last part that is longer than the file.
 */
export function judgeRange(header: string, size: number): RangeVerdict {
  const list = /^ *bytes=(.*)$/.exec(header)?.[1] ?? ''
  const ranges = list.split(',').map((each) => /^(\d*)-(\d*)$/.exec(each.trim()))
  const verdicts = ranges.map((range) => judgeOne(range?.[1] ?? '', range?.[2] ?? '', size))
  if (verdicts.includes('malformed')) return 'ignore'
  if (verdicts.includes('inside')) return 'serve'
  return verdicts.includes('whole') ? 'ignore' : 'refuse'
}

function judgeOne(first: string, last: string, size: number): 'malformed' | 'inside' | 'whole' | 'outside' {
  if (first === '' && last === '') return 'malformed'
  if (first === '') {
    const length = Number(last)
    if (length === 0 || size === 0) return 'outside'
    return length <= size ? 'inside' : 'whole'
  }
  if (last !== '' && Number(last) < Number(first)) return 'malformed'
  return Number(first) < size ? 'inside' : 'outside'
}
