import { stringify } from 'yaml'
import { isInSiteFolder } from '@/lib/site/addresses/site-folders'
import { site as owner } from '@/lib/site/identity'
import { checkRedirects, isHiding, type Site } from './check-redirects'
import { insertEntries } from './insert-entries'
import { type Entry, ImportError, type OldRule, readOldRules, toEntry } from './old-rules'
import { parseRedirects } from './read-redirects'
import { isFilePath, isRetired, type Redirect, splitAddress, toSpelling } from './redirect'
import { resolveAddress } from './resolve'
import { type RouteTable, toRouteTable } from './route-table'

/** What became of one rule of the old site. */
export type Outcome = {
  /** Line of the old file. */
  line: number
  incoming: string
  fate: 'added' | 'retired' | 'present' | 'needless' | 'left out'
  /** What was done and, where a person has to act, what to do. */
  message: string
}

/** A rule with the entry that it becomes, as text and as the site reads it. */
type Candidate = { rule: OldRule; entry: Entry; redirect: Redirect; ruleFinding?: string }

/**
 * Takes the redirects of the old site over.
 *
 * @param oldText The old `redirects.md`; see {@link readOldRules}.
 * @param ownText The site's `redirects.yml`, whose every line is kept.
 * @param site What the site serves.
 * @returns The new text of `redirects.yml` and, for each rule in its order, what became of it. An import that is run
 *   again changes nothing.
 * @throws {ImportError} When one of the two files cannot be read.
 */
export function importRedirects(
  oldText: string,
  ownText: string,
  site: Site,
): { text: string; outcomes: Outcome[] } {
  const own = parseRedirects(ownText)
  const fault = own.findings.find(({ severity }) => severity === 'fault')
  if (fault) throw new ImportError(`redirects.yml, line ${fault.line}: ${fault.message} ${fault.hint}`)
  const outcomes: Outcome[] = []
  const report = ({ line, incoming }: OldRule, fate: Outcome['fate'], message: string) =>
    outcomes.push({ line, incoming, fate, message })

  const read: Candidate[] = []
  for (const rule of readOldRules(oldText)) {
    const candidate = toCandidate(rule)
    const earlier =
      typeof candidate !== 'string' && read.find((each) => isSameSource(each.redirect, candidate.redirect))
    if (typeof candidate === 'string') report(rule, 'left out', candidate)
    else if (earlier)
      report(rule, 'left out', `Line ${earlier.rule.line} is for the same address, and the first one counts.`)
    else read.push(candidate)
  }

  const claims = [...own.redirects, ...read.map(({ redirect }) => redirect)].filter(
    (redirect) => !isHiding(redirect, site),
  )
  const withoutRules = toRouteTable({ ...site, redirects: [] })
  let waiting: Candidate[] = []
  for (const candidate of read) {
    const { rule, redirect } = candidate
    const present = own.redirects.find((each) => isSameSource(each, redirect))
    if (present)
      report(
        rule,
        'present',
        `Line ${present.line} of redirects.yml is for this address already, and is kept.`,
      )
    else waiting.push(withAgencyAddress(candidate, { routes: withoutRules, rules: claims, site }))
  }

  // Rules that lead to other rules wait for them, until a round brings nothing new.
  let accepted: Candidate[] = []
  const problems = new Map<OldRule, string>()
  for (let isGrowing = true; isGrowing; ) {
    const rules = [...own.redirects, ...accepted.map(({ redirect }) => redirect)]
    const surroundings = { routes: toRouteTable({ ...site, redirects: rules }), rules, claims }
    const resolved: Candidate[] = []
    for (const candidate of waiting) {
      const straight = resolveTarget(candidate, surroundings)
      if (typeof straight === 'string') problems.set(candidate.rule, straight)
      else if (isNeedless(straight.redirect, withoutRules))
        report(candidate.rule, 'needless', 'The site leads there by itself.')
      else resolved.push(straight)
    }
    const refusals = findRefusals([...accepted, ...resolved], own.redirects, site)
    const sound = resolved.filter(({ rule }) => !refusals.has(rule.line))
    for (const { rule } of resolved) problems.set(rule, refusals.get(rule.line) ?? '')
    const settled = new Set([...sound.map(({ rule }) => rule.line), ...outcomes.map(({ line }) => line)])
    waiting = waiting.filter(({ rule }) => !settled.has(rule.line))
    accepted = [...accepted, ...sound].sort((a, b) => a.rule.line - b.rule.line)
    isGrowing = sound.length > 0
  }

  for (const { rule } of waiting) report(rule, 'left out', problems.get(rule) ?? '')
  for (const { rule, redirect, ruleFinding } of accepted) {
    const said = isRetired(redirect) ? 'It says that the page is gone.' : `It leads to ${redirect.to}.`
    report(rule, isRetired(redirect) ? 'retired' : 'added', ruleFinding ? `${said} ${ruleFinding}` : said)
  }
  const text = insertEntries(
    ownText,
    accepted.map(({ entry }) => entry),
  )
  return { text, outcomes: outcomes.sort((a, b) => a.line - b.line) }
}

function toCandidate(rule: OldRule): Candidate | string {
  const entry = toEntry(rule)
  return typeof entry === 'string' ? entry : withEntry({ rule, entry })
}

/** Reads an entry as the site will. */
function withEntry(candidate: Omit<Candidate, 'redirect'>): Candidate | string {
  const { redirects, findings } = parseRedirects(stringify([candidate.entry]))
  const [redirect] = redirects
  if (redirect) return { ...candidate, redirect: { ...redirect, line: candidate.rule.line } }
  return findings.map(({ message, hint }) => `${message} ${hint}`).join(' ')
}

/** The rules that count so far, ready to be asked, and those that may yet come to count. */
type Surroundings = { routes: RouteTable; rules: Redirect[]; claims: Redirect[] }

/** What the old site served beside the insights is the agency's: neither this site nor any rule has such an address. */
function withAgencyAddress(
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
function resolveTarget(candidate: Candidate, surroundings: Surroundings): Candidate | string {
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

/** Whether the site does without a rule what the rule asks for. */
function isNeedless(redirect: Redirect, routes: RouteTable): boolean {
  if (isRetired(redirect) || redirect.isPattern) return false
  const answer = resolveAddress(redirect.from, '', routes)
  return answer.kind === 'redirect' && isSameAddress(answer.to, redirect.to)
}

/** What a build would say against rules beside those that are there, by the lines of the rules. */
function findRefusals(candidates: Candidate[], own: Redirect[], site: Site): Map<number, string> {
  const redirects = candidates.map(({ redirect }) => redirect)
  // In the order of the file that is written, and with lines that show which file is meant.
  const ordered = [
    ...redirects.filter(({ isPattern }) => !isPattern),
    ...own.map((each) => ({ ...each, line: 0 })),
    ...redirects.filter(({ isPattern }) => isPattern),
  ]
  return new Map(
    checkRedirects(ordered, site).map(({ line = 0, message, hint }) => [line, `${message} ${hint}`]),
  )
}

const covers = (rule: Redirect, path: string) =>
  rule.isPattern ? toSpelling(path).startsWith(toSpelling(rule.from)) : isSameAddress(rule.from, path)
const isSameAddress = (a: string, b: string) => toSpelling(a) === toSpelling(b)
const isSameSource = (a: Redirect, b: Redirect) =>
  a.isPattern === b.isPattern && isSameAddress(a.from, b.from)
