import type { Element } from 'hast'
import { toSafeAddress } from '@/lib/site/addresses/safe-address'
import { excerptOf, type Report } from '../draft'
import { isBlank, rewriteElements, textOf, wordsOf } from './tree'

/** Where a link of the old site leads here; undefined where that is not known. */
export type ResolveLink = (address: string) => string | undefined

/** Leads every link straight to its end, and takes off those that lead nowhere. */
export function repairLinks(tree: Element, report: Report, resolveLink: ResolveLink = () => undefined): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'a') return undefined
    const written = textOf(node, 'href')
    if (isBlank(node)) return node.children
    // A name that other links lead to.
    if (written === '') return node.children
    const address = toSafeAddress(unwrap(written))
    if (!address) {
      report(
        `A link was taken off "${excerptOf(wordsOf(node))}": ${excerptOf(written)} is no address that a browser opens.`,
      )
      return node.children
    }
    if (address.startsWith('#')) {
      report(
        `A link within the page was taken off "${excerptOf(wordsOf(node))}": headings have other names here.`,
      )
      return node.children
    }
    node.properties = { href: resolveLink(address) ?? address }
    return [node]
  })
}

/** Detours that tools put in front of an address, and the parameter that holds it. */
const detours: [host: RegExp, path: RegExp, parameter: string][] = [
  [/(^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/(^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /./, 'url'],
  [/^(l|lm)\.facebook\.com$/, /^\/l\.php$/, 'u'],
]

/** @returns The address at the end of a detour. */
function unwrap(address: string): string {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  const detour = detours.find(
    ([host, path, parameter]) => host.test(hostname) && path.test(pathname) && searchParams.get(parameter),
  )
  return detour ? (searchParams.get(detour[2]) ?? address) : address
}
