import { Parser } from 'htmlparser2'
import type { Names } from './selector'
import { mostFrequentFirst, shortenDashedNames, shortNames } from './short-names'
import { classesIn, pruneStyleSheet, type StyleSheet, writeStyleSheet } from './style-sheet'

/** Finds a style sheet of the build by its address. */
export type ReadStyleSheet = (href: string) => Promise<StyleSheet>

/** A page that holds its styles, and these by themselves. */
export type StyledPage = { html: string; styles: string[] }

/**
 * Puts into a page what it can use of the style sheets that it links to, in their stead: it is there at once, and brings
 * no rule for other pages. Classes get short names; those that no rule asks for go.
 *
 * @param html A whole document.
 */
export async function inlineStyles(html: string, read: ReadStyleSheet): Promise<StyledPage> {
  const { names, counts, links, attributes } = findStyles(html)
  if (links.length === 0) return { html, styles: [] }
  const sheets = await Promise.all(links.map(async ({ href }) => pruneStyleSheet(await read(href), names)))
  const asked = new Set(sheets.flatMap((sheet) => [...classesIn(sheet)]))
  const short = shortNames([...mostFrequentFirst(counts).filter((name) => asked.has(name)), ...asked])
  const toName = (name: string) => short.get(name) ?? name
  const styles = shortenDashedNames(sheets.map((sheet) => writeStyleSheet(sheet, toName)))
  const replaced: Replaced[] = [
    ...links.map(({ start, end }, place) => ({ start, end, text: `<style>${styles[place]}</style>` })),
    ...attributes.map(({ start, end, classes }) => {
      const kept = classes.filter((name) => asked.has(name)).map(toName)
      // With the space before it, where nothing is left.
      return kept.length > 0
        ? { start, end, text: `class="${kept.join(' ')}"` }
        : { start: start - 1, end, text: '' }
    }),
  ]
  return { html: replace(html, replaced), styles }
}

/** What a part of a text is replaced by. */
type Replaced = { start: number; end: number; text: string }

function replace(text: string, replaced: Replaced[]): string {
  let result = ''
  let upTo = 0
  for (const { start, end, text: other } of replaced.sort((a, b) => a.start - b.start)) {
    result += text.slice(upTo, start) + other
    upTo = end
  }
  return result + text.slice(upTo)
}

type LinkToSheet = { href: string; start: number; end: number }
type ClassAttribute = { classes: string[]; start: number; end: number }

function findStyles(html: string) {
  const names: Names = { tags: new Set(), classes: new Set(), ids: new Set(), fields: new Set(), siblings: 0 }
  /** How often each class is there. */
  const counts = new Map<string, number>()
  const links: LinkToSheet[] = []
  const attributes: ClassAttribute[] = []
  /** How many children of each kind the open elements have, the innermost last. */
  const families: Map<string, number>[] = [new Map()]
  const parser = new Parser({
    onattribute(name, value) {
      if (name !== 'class') return
      const classes = value.split(/\s+/).filter(Boolean)
      for (const each of classes) counts.set(each, (counts.get(each) ?? 0) + 1)
      attributes.push({ classes, start: parser.startIndex, end: parser.endIndex })
    },
    onopentag(name, { id, rel, href = '', type }) {
      names.tags.add(name)
      const place = (families.at(-1)?.get(name) ?? 0) + 1
      families.at(-1)?.set(name, place)
      families.push(new Map())
      // A head has many of a kind, which no style is for.
      if (names.tags.has('body')) names.siblings = Math.max(names.siblings, place)
      if (id !== undefined) names.ids.add(id)
      if (name === 'input' && type !== undefined) names.fields.add(type.toLowerCase())
      if (name === 'link' && rel === 'stylesheet' && href.startsWith('/_next/static/'))
        links.push({ href, start: parser.startIndex, end: parser.endIndex + 1 })
    },
    onclosetag() {
      families.pop()
    },
  })
  parser.end(html)
  names.classes = new Set(counts.keys())
  return { names, counts, links, attributes }
}
