import { isReservedPath } from '@/lib/addresses/paths'
import type { Finding } from '@/lib/findings/finding'
import { type Directory, toDirectory } from './address-table'
import { answerTo } from './answer'
import { redirectsFile } from './read-redirects'
import { isFilePath, isRetired, type Redirect, splitAddress, toSpelling, toTruePath } from './redirect'
import type { SiteAddresses } from './site-addresses'

/** What the site serves; `isFile` tells of a path whether a file is there. */
export type Site = SiteAddresses & { isFile: (path: string) => boolean }
type Problem = { message: string; hint: string }

/**
 * Checks redirects against each other and against what stands on the site.
 *
 * @param redirects Sound in themselves, in the order of the file.
 * @param site What the public may know; `isFile` tells of a path whether the site serves a file there.
 * @returns A fault for each redirect that hides a page or an earlier redirect, goes round in a loop, leads to another
 *   redirect, or to nothing.
 */
export function checkRedirects(redirects: Redirect[], site: Site): Finding[] {
  const standing = toDirectory({ ...site, redirects: [] })
  // One that hides pages would seem to take up half of the others; it is told of once.
  const counting = redirects.filter((redirect) => !isHiding(redirect, site))
  return redirects.flatMap((redirect, index) => {
    const earlier = redirects.slice(0, index).filter((each) => counting.includes(each))
    const problems = [
      findHidden(redirect, site),
      findDuplicate(redirect, earlier),
      findOnward(redirect, counting, site) ?? findMissing(redirect, site, standing),
    ]
    return problems
      .filter((problem) => problem !== undefined)
      .map(
        (problem) => ({ severity: 'fault', file: redirectsFile, line: redirect.line, ...problem }) as const,
      )
  })
}

/** Whether a redirect stands before something that the site serves. */
export function isHiding(redirect: Redirect, site: Site): boolean {
  return findHidden(redirect, site) !== undefined
}

function findHidden(redirect: Redirect, site: Site): Problem | undefined {
  const { from, isPattern } = redirect
  // A redirect that says what the site does by itself hides nothing.
  const moved = site.moved.filter(
    ([, to]) => isPattern || isRetired(redirect) || !isSame(pathOf(redirect), to),
  )
  const pages = [...site.pages, ...moved.map(([path]) => path)]
  const page = pages.find((path) => (isPattern ? covers(from, path) : isSame(from, path)))
  const file = isPattern ? from : from.slice(0, -1)
  const isOwn = isReservedPath(toTruePath(toSpelling(from))) && !from.startsWith('/img/')
  const standing = isFilePath(file) ? file : from
  const hidden = page ?? (isOwn || hasFile(site, file) ? standing : undefined)
  if (hidden === undefined) return undefined
  return {
    message: `It hides ${hidden}, which stands on the site.`,
    hint: isRetired(redirect)
      ? 'To retire it, first delete its file, or write "private: true" in its head.'
      : 'Delete the redirect, or name an address at which nothing stands.',
  }
}

function findDuplicate({ from, isPattern }: Redirect, earlier: Redirect[]): Problem | undefined {
  const other = earlier.find((each) =>
    each.isPattern ? covers(each.from, from) : !isPattern && isSame(each.from, from),
  )
  if (!other) return undefined
  const message = `${shown(from, isPattern)} is redirected in line ${other.line} already (${shown(other.from, other.isPattern)}); this line never counts.`
  return other.isPattern && !(isPattern && isSame(other.from, from))
    ? { message, hint: `Move it above line ${other.line}, or delete it.` }
    : { message, hint: 'Keep one of the two.' }
}

/** Follows a redirect over the others; one step must do. */
function findOnward(redirect: Redirect, redirects: Redirect[], site: Site): Problem | undefined {
  if (site.pages.some((page) => isSame(page, pathOf(redirect)))) return undefined
  const chain = [redirect]
  for (
    let next = nextAfter(redirect, redirects);
    next;
    next = isRetired(next) ? undefined : nextAfter(next, redirects)
  ) {
    chain.push(next)
    if (chain.indexOf(next) < chain.length - 1)
      return {
        message: `It goes round in a loop: ${chain.map(({ from, isPattern }) => shown(from, isPattern)).join(' → ')}.`,
        hint: 'Let one of them lead to a page.',
      }
  }
  const [, second] = chain
  if (second && isRetired(second))
    return {
      message: `It leads to ${redirect.to}, which line ${second.line} retires.`,
      hint: 'Lead to a page that is there, or retire this address too, with "status: 410".',
    }
  const moved = site.moved.find(([from]) => redirect.to?.startsWith('/') && isSame(pathOf(redirect), from))
  const last = chain.at(-1)
  const end = second ? (last?.to ?? last?.from) : moved?.[1]
  if (end === undefined) return undefined
  const place = second ? `line ${second.line} redirects` : 'its document has left by permalink'
  return { message: `It leads to ${redirect.to}, from which ${place} again.`, hint: `Write "to: ${end}".` }
}

function nextAfter(redirect: Redirect, redirects: Redirect[]): Redirect | undefined {
  return redirects.find((each) => catches(each, redirect))
}

function findMissing(redirect: Redirect, site: Site, standing: Directory): Problem | undefined {
  if (!redirect.to?.startsWith('/')) return undefined
  const path = pathOf(redirect)
  if (redirect.to.includes(':splat')) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    if (site.pages.some((page) => covers(folder, page)) || hasFile(site, folder)) return undefined
  } else if (isFilePath(path) ? hasFile(site, path) : answerTo(path, '', standing).kind !== 'unknown')
    return undefined
  const draft = site.hidden.get(toTruePath(path))
  return {
    message: `It leads to ${redirect.to}, and nothing stands there${draft ? `: ${draft} is not public` : ''}.`,
    hint: draft
      ? 'Publish it first, or lead elsewhere until then.'
      : 'Write the address of a page of this site; one of the agency’s other pages in full, with https://.',
  }
}

/** Whether one redirect takes up everything that another leads to. */
function catches({ from, isPattern }: Redirect, other: Redirect): boolean {
  if (!other.to?.startsWith('/')) return false
  const path = pathOf(other)
  const folder = other.to.includes(':splat') ? path.slice(0, path.lastIndexOf('/') + 1) : undefined
  return isPattern ? covers(from, folder ?? path) : folder === undefined && isSame(from, path)
}

/** The path to which a redirect leads; a pattern's up to what it repeats. */
function pathOf({ to = '' }: Redirect): string {
  return splitAddress(to).path.split(':splat')[0] ?? ''
}

const hasFile = ({ feeds, isFile }: Site, path: string) => feeds.includes(path) || isFile(path)
const covers = (folder: string, path: string) => toSpelling(path).startsWith(toSpelling(folder))
const isSame = (a: string, b: string) => toSpelling(a) === toSpelling(b)
const shown = (from: string, isPattern: boolean) => (isPattern ? `${from}*` : from)
