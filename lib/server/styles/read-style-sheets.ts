import type { Application } from '../application'
import type { ReadStyleSheet } from './inline-styles'
import { parseStyleSheet, type StyleSheet } from './style-sheet'

/** Reads the style sheets of the build, each once: another one has another address. */
export function styleSheetsOf({ ask }: Pick<Application, 'ask'>): ReadStyleSheet {
  const known = new Map<string, StyleSheet>()
  return async (href) => {
    const sheet =
      known.get(href) ?? parseStyleSheet(withWholeAddresses((await ask(href)).body.toString(), href))
    known.set(href, sheet)
    return sheet
  }
}

/** Addresses in a style sheet are relative to its own, and within a page they would be to the page's. */
function withWholeAddresses(css: string, href: string): string {
  return css.replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_url, _quote, address) => {
    const { pathname, search, hash } = new URL(address, `http://localhost${href}`)
    return `url(${pathname}${search}${hash})`
  })
}
