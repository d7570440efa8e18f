import type { Finding } from '@/lib/diagnostics/finding'
import { isReservedPath } from '@/lib/site/addresses/paths'
import { isPreviewPath } from '@/lib/site/addresses/preview-paths'
import { redirectsFile } from './read-redirects'
import {
  isFilePath,
  isRetired,
  isSameAddress,
  type Redirect,
  splitAddress,
  toSpelling,
  toTruePath,
} from './redirect'
import { resolveAddress } from './resolve'
import type { SiteAddresses } from './site-addresses'
import { type RedirectLookup, toRedirectLookup, toSiteLookup } from './site-lookup'

/** What the site serves; `isFile` says of a path whether a file is there. */
export type Site = SiteAddresses & { isFile: (path: string) => boolean }
/** A fault unless it says otherwise: what the clock alone has brought about stops no build. */
type Problem = Pick<Finding, 'message' | 'hint'> & { severity?: 'warning' }

/**
 * Checks redirects against each other and against what is on the site.
 *
 * @param redirects Sound in themselves, in the order of the file.
 * @param site What the public may know; `isFile` says of a path whether the site serves a file there.
 * @returns A fault for each redirect that hides a page or an earlier redirect, goes round in a loop, leads to another
 *   redirect, or to nothing.
 */
export function checkRedirects(redirects: Redirect[], site: Site): Finding[] {
  const places = new Map(redirects.map((redirect, place) => [redirect, place]))
  const isBefore = (a: Redirect, b: Redirect) => (places.get(a) ?? 0) < (places.get(b) ?? 0)
  // One that hides pages would seem to take up half of the others; it is reported once.
  const counting = toRedirectLookup(redirects.filter((redirect) => !isHiding(redirect, site)))
  const onward = new Map(redirects.map((redirect) => [redirect, nextAfter(redirect, counting)]))
  return redirects.flatMap((redirect) => {
    const first = counting.findFirst(toSpelling(redirect.from), redirect.isPattern)
    const problems = [
      findHidden(redirect, site),
      first && isBefore(first, redirect) ? toDuplicate(redirect, first) : undefined,
      findOnward(redirect, onward, site) ?? findMissing(redirect, site),
    ]
    return problems
      .filter((problem) => problem !== undefined)
      .map(
        (problem) => ({ severity: 'fault', file: redirectsFile, line: redirect.line, ...problem }) as const,
      )
  })
}

/** Whether a redirect hides something that the site serves. */
export function isHiding(redirect: Redirect, site: Site): boolean {
  return findHidden(redirect, site) !== undefined
}

function findHidden(redirect: Redirect, site: Site): Problem | undefined {
  const { from, isPattern } = redirect
  const { pages, moved } = toSiteLookup(site)
  const spelling = toSpelling(from)
  const page = isPattern
    ? (pages.below.get(spelling) ?? moved.below.get(spelling)?.[0])
    : (findHiddenPage(pages.at.get(spelling), site) ?? findHiddenMove(redirect, moved.at.get(spelling), site))
  const file = isPattern ? from : from.slice(0, -1)
  const isOwn = isReservedPath(toTruePath(spelling)) && !from.startsWith('/img/')
  const address = isFilePath(file) ? file : from
  const hidden = page ?? (isOwn || hasFile(site, file) ? address : undefined)
  if (hidden === undefined) return undefined
  return {
    message: `It hides ${hidden}, which is on the site.`,
    hint: isRetired(redirect)
      ? 'To retire it, first delete its file, or write in its head "private: true" or, with the day, "unpublish:".'
      : 'Delete the redirect, or name another address in "from".',
  }
}

/** A page that a redirect hides; where one will be taken back, the redirect waits until then. */
function findHiddenPage(page: string | undefined, { leaving }: Site): string | undefined {
  return page !== undefined && !leaving.has(page) ? page : undefined
}

/** The old address of a document that a redirect hides; one that says what the site does by itself hides nothing. */
function findHiddenMove(
  redirect: Redirect,
  moved: [from: string, to: string] | undefined,
  { leaving }: Site,
): string | undefined {
  if (!moved || leaving.has(moved[1])) return undefined
  return isRetired(redirect) || !isSameAddress(pathOf(redirect), moved[1]) ? moved[0] : undefined
}

/** @param other The earlier redirect, which takes up everything that this one would. */
function toDuplicate({ from, isPattern }: Redirect, other: Redirect): Problem {
  const message = `${shown(from, isPattern)} is redirected in line ${other.line} already (${shown(other.from, other.isPattern)}); this line never counts.`
  return other.isPattern && !(isPattern && isSameAddress(other.from, from))
    ? { message, hint: `Move it above line ${other.line}, or delete it.` }
    : { message, hint: 'Keep one of the two.' }
}

/** Follows a redirect over the others; a sound one needs no second. */
function findOnward(
  redirect: Redirect,
  onward: ReadonlyMap<Redirect, Redirect | undefined>,
  site: Site,
): Problem | undefined {
  const { pages, moved, table } = toSiteLookup(site)
  const target = toSpelling(pathOf(redirect))
  if (pages.at.has(target)) return undefined
  const severity = table.withdrawn.has(target) && ({ severity: 'warning' } as const)
  const chain = [redirect]
  for (let next = onward.get(redirect); next; next = isRetired(next) ? undefined : onward.get(next)) {
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
      ...severity,
      message: `It leads to ${redirect.to}, which line ${second.line} retires.`,
      hint: 'Lead to a page that is there, or retire this address too, with "status: 410".',
    }
  const move = redirect.to?.startsWith('/') ? moved.at.get(target) : undefined
  const last = chain.at(-1)
  const end = second ? (last?.to ?? last?.from) : move?.[1]
  if (end === undefined) return undefined
  const place = second ? `line ${second.line} redirects` : 'its document has left by permalink'
  return {
    ...severity,
    message: `It leads to ${redirect.to}, from which ${place} again.`,
    hint: `Write "to: ${end}".`,
  }
}

/** The redirect that takes up everything that another leads to. */
function nextAfter(redirect: Redirect, redirects: RedirectLookup): Redirect | undefined {
  if (!redirect.to?.startsWith('/')) return undefined
  const isFolder = redirect.to.includes(':splat')
  return redirects.findFirst(toSpelling(isFolder ? folderOf(redirect) : pathOf(redirect)), isFolder)
}

/** What the framework and its interfaces are at. */
const notForReaders = /^\/(_next|api)(\/|$)/i

function findMissing(redirect: Redirect, site: Site): Problem | undefined {
  if (!redirect.to?.startsWith('/')) return undefined
  const path = pathOf(redirect)
  const { pages, table } = toSiteLookup(site)
  if (isPreviewPath(toSpelling(path)) || notForReaders.test(path))
    return {
      message: `It leads to ${redirect.to}, which is not for readers.`,
      hint: 'Write the address of a page of this site.',
    }
  if (redirect.to.includes(':splat')) {
    const folder = folderOf(redirect)
    if (pages.below.has(toSpelling(folder)) || hasFile(site, folder)) return undefined
  } else if (table.withdrawn.has(toSpelling(path)))
    return {
      severity: 'warning',
      message: `It leads to ${redirect.to}, which has been taken back.`,
      hint: 'Lead to a page that is there, or retire this address too, with "status: 410".',
    }
  else if (isFilePath(path) ? hasFile(site, path) : resolveAddress(path, '', table).kind !== 'unknown')
    return undefined
  const draft = site.hidden.get(toTruePath(path))
  return {
    message: `It leads to ${redirect.to}, and there is nothing${draft ? `: ${draft} is not public` : ''}.`,
    hint: draft
      ? 'Publish it first, or lead elsewhere until then.'
      : 'Write the address of a page of this site; one of the agency’s other pages in full, with https://.',
  }
}

/** The path to which a redirect leads; a pattern's up to what it repeats. */
function pathOf({ to = '' }: Redirect): string {
  return splitAddress(to).path.split(':splat')[0] ?? ''
}

/** The folder into which a pattern leads. */
function folderOf(redirect: Redirect): string {
  const path = pathOf(redirect)
  return path.slice(0, path.lastIndexOf('/') + 1)
}

const hasFile = ({ feeds, isFile }: Site, path: string) => feeds.includes(path) || isFile(path)
const shown = (from: string, isPattern: boolean) => (isPattern ? `${from}*` : from)
