import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { isOwnHost } from '@/lib/site/addresses/site-url'
import { gone, isSameAddress, splitAddress } from './redirect'

/** One rule of the old site's `redirects.md`, as it is written there. */
export type OldRule = {
  /** Line of the file, counted from 1. */
  line: number
  incoming: string
  destination: string
  statusCode: string
  note: string
}

/** An entry for `redirects.yml`. */
export type Entry = { from: string; to?: string; status: number; reason?: string; note?: string }

/** Thrown when a file cannot be read at all; its message is the whole text to show a person. */
export class ImportError extends Error {
  override name = 'ImportError'
}

/**
 * Reads the old site's redirects: YAML front matter with a list under `redirects:`.
 *
 * @throws {ImportError} When there is no such list.
 */
export function readOldRules(text: string): OldRule[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const [, yaml = plain] = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(plain) ?? []
  const offset = yaml === plain ? 0 : 1
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  const lineOf = (node: Node) => counter.linePos(node.range?.[0] ?? 0).line + offset
  const [error] = document.errors
  if (error) {
    const line = counter.linePos(error.pos[0]).line + offset
    throw new ImportError(
      `The old redirects cannot be read, line ${line}: ${error.message.split(/ at line \d+/)[0]}.`,
    )
  }
  const list = isMap(document.contents) ? document.contents.get('redirects') : undefined
  if (!isSeq(list)) throw new ImportError('The old redirects hold no list under "redirects:".')
  return list.items.map((item) =>
    isMap(item) ? toRule(item, lineOf(item)) : { ...noRule, line: isScalar(item) ? lineOf(item) : 1 },
  )
}

const noRule = { incoming: '', destination: '', statusCode: '', note: '' }

function toRule(item: YAMLMap, line: number): OldRule {
  const textAt = (name: string) => {
    const value: unknown = item.get(name)
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  return {
    line,
    incoming: textAt('incoming'),
    destination: textAt('destination'),
    statusCode: textAt('statusCode'),
    note: textAt('note'),
  }
}

/**
 * Translates a rule as far as that is possible without knowing the site.
 *
 * @returns The entry that says the same, or a sentence that says why there is none and what to do.
 */
export function toEntry({ incoming, destination, statusCode, note }: OldRule): Entry | string {
  if (incoming === '') return 'It has no "incoming". Nothing to do, unless an address is missing here.'
  const from = toOwnAddress(incoming)
  if (from === undefined)
    return `${hostOf(incoming)} is another host, whose requests never reach this site. Set the redirect up where that host is served.`
  if (/\/:[a-z]/i.test(from))
    return 'It has a placeholder such as :slug, which this site does not know. Write it with a * at the end.'
  // Netlify marks a rule that comes before a page with an exclamation mark.
  const status = statusCode.replace(/!$/, '') || '301'
  const kept = note === '' ? {} : { note }
  if (status === '200')
    return `It shows ${destination || 'another page'} at this address without a redirect, which this site does not do. If a redirect will do, change 200 to 301.`
  if (status === '404' || status === String(gone)) {
    if (/^\/?\*$/.test(from))
      return 'It is the old page for unknown addresses. This site has its own; nothing to do.'
    return { from, status: gone, ...kept }
  }
  if (!/^30[1278]$/.test(status))
    return `"${statusCode}" is no status of a redirect. Write 301, for good, or 302, for a while.`
  if (destination === '')
    return 'It has no "destination". Write where it leads, or 410 to say that the page is gone.'
  const to = toOwnAddress(destination)
  if (to !== undefined && isItself(from, to))
    return 'It leads to itself, but for slashes, capitals or the host, which the site sets right by itself. Nothing to do.'
  return { from, to: to ?? destination, status: Number(status), ...kept }
}

/** @returns An address of this site as its path, query and fragment; undefined for another host's. */
function toOwnAddress(written: string): string | undefined {
  const whole = written.startsWith('//') ? `https:${written}` : written
  if (!/^[a-z][a-z\d+.-]*:/i.test(whole)) return written.startsWith('/') ? written : `/${written}`
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/i.exec(whole) ?? []
  if (!/^https?$/i.test(scheme) || !isOwnHost(host.toLowerCase())) return undefined
  return rest.startsWith('/') ? rest : `/${rest}`
}

function hostOf(address: string): string {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#]+)/i.exec(address)?.[1] ?? address
}

/** Whether an address leads to itself; one whose query differs would, too, since queries do not count in `from`. */
function isItself(from: string, to: string): boolean {
  const [pattern, target] = [from.replace(/\*$/, ''), splitAddress(to).path.replace(/:splat$/, '')]
  const isPattern = from.endsWith('*')
  return isPattern === /:splat$/.test(splitAddress(to).path) && isSameAddress(pattern, target)
}
