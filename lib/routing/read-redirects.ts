import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Finding } from '@/lib/diagnostics/finding'
import { decodeSafely } from '@/lib/site/addresses/decode'
import { toSafeAddress } from '@/lib/site/addresses/safe-address'
import { absoluteUrl, isOwnHost } from '@/lib/site/addresses/site-url'
import { gone, movedForGood, type Redirect, redirectStatuses, toTruePath } from './redirect'

/** The editors' redirects, inside the content folder. */
export const redirectsFile = 'redirects.yml'

const fields = ['from', 'to', 'status', 'reason', 'note']
const example = 'Write each redirect as "- from: /old/page/" and under it "  to: /insights/articles/page/".'

type Reporter = (line: number, message: string, hint: string, severity?: 'fault' | 'warning') => void

/**
 * Reads the redirects of a content folder: `from`, `to`, an optional `status` and a `note` that is for editors only.
 * With `status: 410` the address is retired: `to` is what replaces it and may be left out, and readers are shown the
 * `reason`. `*` at the end of `from` matches anything, which `:splat` in `to` repeats, as in Netlify's `_redirects`:
 * https://docs.netlify.com/manage/routing/redirects/redirect-options/#splats.
 *
 * @returns The entries that are sound in themselves, in their order, and what is wrong with the others. A folder
 *   without the file has none.
 */
export async function readRedirects(
  contentDir: string,
): Promise<{ redirects: Redirect[]; findings: Finding[] }> {
  const file = path.join(contentDir, redirectsFile)
  return existsSync(file) ? parseRedirects(await readFile(file, 'utf8')) : { redirects: [], findings: [] }
}

/** @param text The whole file. See {@link readRedirects}. */
export function parseRedirects(text: string): { redirects: Redirect[]; findings: Finding[] } {
  const findings: Finding[] = []
  const report: Reporter = (line, message, hint, severity = 'fault') =>
    findings.push({ severity, file: redirectsFile, line, message, hint })
  const counter = new LineCounter()
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: counter })
  const lineOf = (node: Node) => counter.linePos(node.range?.[0] ?? 0).line
  for (const error of document.errors)
    report(
      counter.linePos(error.pos[0]).line,
      `The file cannot be read: ${firstLine(error.message)}`,
      example,
    )
  const list = document.contents
  if (document.errors.length > 0 || list === null || (isScalar(list) && list.value === null))
    return { redirects: [], findings }
  if (!isSeq(list)) report(1, 'The file is not a list of redirects.', example)
  const redirects = isSeq(list)
    ? list.items.flatMap((item) => {
        if (isMap(item)) return toRedirect(item, lineOf(item), report) ?? []
        report(isScalar(item) ? lineOf(item) : 1, 'This is no redirect.', example)
        return []
      })
    : []
  return { redirects, findings }
}

function toRedirect(item: YAMLMap, line: number, report: Reporter): Redirect | undefined {
  const values = new Map(item.items.map(({ key, value }) => [textOf(key), textOf(value)]))
  for (const name of values.keys())
    if (!fields.includes(name))
      report(line, `A redirect has no field "${name}".`, `Its fields are ${fields.join(', ')}.`, 'warning')
  const from = readFrom(values.get('from') ?? '', line, report)
  const status = readStatus(values.get('status') ?? '', line, report)
  const reason = values.get('reason') || undefined
  if (status === gone) {
    const written = values.get('to') ?? ''
    const to = written === '' ? undefined : readTo(written, false, line, report)
    return from && (to !== undefined || written === '') ? { ...from, to, reason, status, line } : undefined
  }
  if (reason !== undefined)
    report(
      line,
      'Nobody reads the "reason" of a redirect.',
      'Write "note", or retire the address: "status: 410".',
      'warning',
    )
  const to = readTo(values.get('to') ?? '', from?.isPattern ?? true, line, report)
  return from && to !== undefined && status ? { ...from, to, status, line } : undefined
}

function readFrom(
  written: string,
  line: number,
  report: Reporter,
): Pick<Redirect, 'from' | 'isPattern'> | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined
  const address =
    url && isOwnHost(url.host) ? decodeSafely(url.pathname, decodeURI) + url.search + url.hash : written
  const isPattern = address.endsWith('/*')
  const path = isPattern ? address.slice(0, -1) : address
  if (written === '') report(line, 'The redirect has no "from".', example)
  else if (!/^\/(?![/\\])[^\\]*$/.test(path))
    report(
      line,
      `"${written}" is no path of this site to redirect from.`,
      'Start it with a single slash: /old/page/.',
    )
  else if (path.includes('*'))
    report(line, `"${written}" has a * that does not end it.`, 'Put one * at the end, after a slash: /old/*.')
  else if (/[?#]/.test(path))
    report(line, `"${written}" holds a question mark or #.`, 'Give the path alone; queries are passed on.')
  else return { from: toTruePath(path), isPattern }
  return undefined
}

function readStatus(written: string, line: number, report: Reporter): Redirect['status'] | undefined {
  const statuses = [...redirectStatuses, gone] as const
  const status = statuses.find((each) => String(each) === (written || String(movedForGood)))
  if (!status)
    report(
      line,
      `${written} is no status of a redirect.`,
      'Write 301 or 308 for good, 302 or 307 for a while, 410 for a page that is gone; without one it is 308.',
    )
  return status
}

/** In characters: an answer's head with more is refused by proxies. */
const MAX_TARGET = 2000

function readTo(written: string, isPattern: boolean, line: number, report: Reporter): string | undefined {
  const isPath = /^\/(?![/\\])/.test(written)
  const host = /^https?:\/\/([^/?#]*)/i.exec(written)?.[1] ?? ''
  if (written === '') report(line, 'The redirect has no "to".', example)
  else if (written.length > MAX_TARGET)
    report(
      line,
      `The address in "to" is ${written.length} characters long.`,
      `Browsers and proxies take up to ${MAX_TARGET}.`,
    )
  else if (!toSafeAddress(written) || /\p{C}/u.test(written) || !(isPath || isWholeAddress(written, host)))
    report(line, `"${written}" is nowhere to redirect to.`, 'Write a path such as /insights/, or https://….')
  else if (written.includes('*') || /:splat/i.test(host))
    report(line, `"${written}" has a * or :splat where none may be.`, 'Write :splat in the path of "to".')
  else if (!isPattern && written.includes(':splat'))
    report(line, `"${written}" has :splat, and "from" no *.`, 'End "from" in /*, or take :splat out.')
  else return isPath ? written : toOwnPath(written)
  return undefined
}

/** Before an @ is a name and no host, whatever it looks like. */
function isWholeAddress(written: string, host: string): boolean {
  return host !== '' && !host.includes('@') && URL.canParse(written)
}

/** An address on the own domain is the site's own, on any host that serves it; the agency's pages stay absolute. */
function toOwnPath(address: string): string {
  const url = new URL(address)
  if (!isOwnHost(url.host)) return url.href
  const path = url.pathname + url.search + url.hash
  return path.startsWith('/insights/') ? path : absoluteUrl(path)
}

function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null) return ''
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim()
}

const firstLine = (text: string) => text.split('\n')[0] ?? ''
