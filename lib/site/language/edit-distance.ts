/**
 * How many letters have to be put in, taken out, changed, or swapped with their neighbor to make one text of another:
 * the Damerau-Levenshtein distance, https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      row.push(Math.min(at(i - 1, j - 1) + (isSame ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1))
      // Where the two letters were last the other way round; what lies between them is put in or taken out.
      const before = i > 1 && j > 1 ? a.lastIndexOf(b.charAt(j - 1), i - 2) : -1
      const other = i > 1 && j > 1 ? b.lastIndexOf(a.charAt(i - 1), j - 2) : -1
      if (before < 0 || other < 0) continue
      const swapped = at(before, other) + (i - before - 2) + 1 + (j - other - 2)
      row[j] = Math.min(at(i, j), swapped)
    }
  }
  return at(a.length, b.length)
}
