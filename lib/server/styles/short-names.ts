/** @returns A short name for each name; the first of them get the shortest. */
export function shortNames(names: Iterable<string>): Map<string, string> {
  return new Map([...new Set(names)].map((name, place) => [name, shortName(place)]))
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Letters alone, which need no escape in a style sheet: a to z, aa to zz and so on. */
function shortName(place: number): string {
  const rest = Math.floor(place / letters.length)
  return (rest > 0 ? shortName(rest - 1) : '') + letters.charAt(place % letters.length)
}

/** What no name is in: addresses and strings; then the names of custom properties, timelines and the like. */
const dashed = /url\([^)]*\)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w\\-])--([A-Za-z][\w-]*)/g

/** Gives whatever has a name of the author's own in style sheets that are used together (`--a-name`) a short one. */
export function shortenDashedNames(styles: string[]): string[] {
  const counts = new Map<string, number>()
  for (const css of styles)
    for (const [, name] of css.matchAll(dashed)) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  const short = shortNames(mostFrequentFirst(counts))
  return styles.map((css) =>
    css.replace(dashed, (text, name?: string) => (name ? `--${short.get(name) ?? name}` : text)),
  )
}

export function mostFrequentFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name)
}
