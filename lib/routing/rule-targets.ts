import { stringify } from 'yaml'
import { isInSiteFolder } from '@/lib/site/addresses/site-folders'
import { site as owner } from '@/lib/site/identity'
import type { Site } from './check-redirects'
import type { Entry, OldRule } from './old-rules'
import { parseRedirects } from './read-redirects'
import { isFilePath, isRetired, isSameAddress, type Redirect, splitAddress, toSpelling } from './redirect'
import { resolveAddress } from './resolve'
import type { RouteTable } from './route-table'

/** A rule with the entry that it becomes, as text and as the site reads it. */
export type Candidate = { rule: OldRule; entry: Entry; redirect: Redirect; ruleFinding?: string }

/** Reads an entry as the site will. */
export function withEntry(candidate: Omit<Candidate, 'redirect'>): Candidate | string {
  const { redirects, findings } = parseRedirects(stringify([candidate.entry]))
  const [redirect] = redirects
  if (redirect) return { ...candidate, redirect: { ...redirect, line: candidate.rule.line } }
  return findings.map(({ message, hint }) => `${message} ${hint}`).join(' ')
}

/** The rules that count so far, ready to be asked, and those that may yet come to count. */
type Surroundings = { routes: RouteTable; rules: Redirect[]; claims: Redirect[] }

/** What the old site served beside the insights is the agency's: neither this site nor any rule has such an address. */
export function withAgencyAddress(
  candidate: Candidate,
  { routes, rules, site }: Pick<Surroundings, 'routes' | 'rules'> & { site: Site },
): Candidate {
  const { entry, redirect } = candidate
  if (isRetired(redirect) || !redirect.to.startsWith('/')) return candidate
  const path = splitAddress(redirect.to).path.replace(/:splat.*$/, '')
  const isHere =
    isInSiteFolder(path) ||
    site.isFile(path) ||
    (!isFilePath(path) && resolveAddress(path, '', routes).kind !== 'unknown') ||
    rules.some((each) => covers(each, path))
  if (isHere && path !== '/') return candidate
  const to = `https://${owner.ownDomain}${redirect.to}`
  return { ...candidate, entry: { ...entry, to }, redirect: { ...redirect, to } }
}

/** Makes a rule lead straight to its end, over other rules and to a page's true address. */
export function resolveTarget(candidate: Candidate, surroundings: Surroundings): Candidate | string {
  const { redirect, entry } = candidate
  if (isRetired(redirect) || !entry.to?.startsWith('/')) return candidate
  const end = redirect.isPattern
    ? followPattern(entry.to, surroundings)
    : followAddress(entry.to, surroundings)
  if (typeof end !== 'string') return end.problem
  if (end === entry.to) return candidate
  const isStraightened = !isSameAddress(end, entry.to)
  const ruleFinding = isStraightened ? `The old rule led to ${entry.to}, from where it goes on.` : undefined
  return withEntry({ ...candidate, entry: { ...entry, to: end }, ...(ruleFinding && { ruleFinding }) })
}

type Followed = string | { problem: string }

function followAddress(to: string, { routes, claims }: Surroundings): Followed {
  const { path, search, fragment } = splitAddress(to)
  const answer = resolveAddress(path, search, routes)
  if (answer.kind === 'gone') return leadsToGone(to)
  if (answer.kind === 'redirect') return answer.to.includes('#') ? answer.to : answer.to + fragment
  const isClaimed = answer.kind === 'unknown' && claims.some((each) => covers(each, path))
  return isClaimed ? leadsRound(to) : to
}

function followPattern(to: string, { routes, rules, claims }: Surroundings): Followed {
  let target = to
  for (let hops = 0; hops < MAX_HOPS && target.startsWith('/'); hops++) {
    const { path } = splitAddress(target)
    const folder = path.replace(/:splat.*$/, '')
    if (resolveAddress(folder, '', routes).kind === 'found') return target
    const next = rules.find((each) => covers(each, folder))
    if (!next) return claims.some((each) => covers(each, folder)) ? leadsRound(to) : target
    if (isRetired(next)) return leadsToGone(to)
    if (!next.isPattern) return target
    const rest = decodeURI(path).slice(decodeURI(next.from).length)
    target = next.to.includes(':splat') ? next.to.replaceAll(':splat', () => rest) : next.to
  }
  return target.startsWith('/') ? leadsRound(to) : target
}

const leadsToGone = (to: string) => ({
  problem: `It leads to ${to}, which is gone. Retire this address too: write 410.`,
})
const leadsRound = (to: string) => ({
  problem: `It leads to ${to}, from where other rules lead round in a loop or to nothing.`,
})

const MAX_HOPS = 8

const covers = (rule: Redirect, path: string) =>
  rule.isPattern ? toSpelling(path).startsWith(toSpelling(rule.from)) : isSameAddress(rule.from, path)
