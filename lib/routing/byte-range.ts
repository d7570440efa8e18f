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

/**
 * @param header Value of the `Range` header, which `judgeRange` has found to be inside the file.
 * @param size Of the file, in bytes.
 * @returns Positions of the first and the last byte that are asked for; undefined where it is several parts, which nobody must get.
 */
export function toByteRange(header: string, size: number): { first: number; last: number } | undefined {
  const [, first = '', last = ''] = /^ *bytes= *(\d*)-(\d*) *$/.exec(header) ?? []
  if (first === '') return last === '' ? undefined : { first: size - Number(last), last: size - 1 }
  return { first: Number(first), last: Math.min(last === '' ? size : Number(last), size - 1) }
}
