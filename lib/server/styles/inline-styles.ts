import { Parser } from 'htmlparser2'
import type { Names } from './selector'
import { pruneStyleSheet, type StyleSheet } from './style-sheet'

/** Finds a style sheet of the build by its address. */
export type ReadStyleSheet = (href: string) => Promise<StyleSheet>

/** A page that holds its styles, and these by themselves. */
export type StyledPage = { html: string; styles: string[] }

/**
 * Puts into a page what it can use of the style sheets that it links to, in their stead: it is there at once, and brings
 * no rule for other pages.
 *
 * @param html A whole document.
 */
export async function inlineStyles(html: string, read: ReadStyleSheet): Promise<StyledPage> {
  const { names, links } = findStyles(html)
  const styles: string[] = []
  let styled = ''
  let upTo = 0
  for (const { href, start, end } of links) {
    const css = pruneStyleSheet(await read(href), names)
    styles.push(css)
    styled += `${html.slice(upTo, start)}<style>${css}</style>`
    upTo = end
  }
  return { html: styled + html.slice(upTo), styles }
}

type LinkToSheet = { href: string; start: number; end: number }

function findStyles(html: string): { names: Names; links: LinkToSheet[] } {
  const names: Names = { tags: new Set(), classes: new Set(), ids: new Set(), fields: new Set(), siblings: 0 }
  const links: LinkToSheet[] = []
  /** How many children of each kind the open elements have, the innermost last. */
  const families: Map<string, number>[] = [new Map()]
  const parser = new Parser({
    onopentag(name, { class: classes = '', id, rel, href = '', type }) {
      names.tags.add(name)
      const place = (families.at(-1)?.get(name) ?? 0) + 1
      families.at(-1)?.set(name, place)
      families.push(new Map())
      // A head has many of a kind, which no style is for.
      if (names.tags.has('body')) names.siblings = Math.max(names.siblings, place)
      for (const each of classes.split(/\s+/)) names.classes.add(each)
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
  return { names, links }
}
