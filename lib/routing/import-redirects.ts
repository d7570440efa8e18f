import { checkRedirects, isHiding, type Site } from './check-redirects'
import { insertEntries } from './insert-entries'
import { ImportError, type OldRule, readOldRules, toEntry } from './old-rules'
import { parseRedirects } from './read-redirects'
import { isRetired, isSameAddress, type Redirect } from './redirect'
import { resolveAddress } from './resolve'
import { type RouteTable, toRouteTable } from './route-table'
import { type Candidate, resolveTarget, withAgencyAddress, withEntry } from './rule-targets'

/** What became of one rule of the old site. */
export type Outcome = {
  /** Line of the old file. */
  line: number
  incoming: string
  fate: 'added' | 'retired' | 'present' | 'needless' | 'left out'
  /** What was done and, where a person has to act, what to do. */
  message: string
}

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
    const together = [...accepted, ...resolved].sort((a, b) => a.rule.line - b.rule.line)
    const refusals = findRefusals(together, own.redirects, site)
    const sound = resolved.filter(({ rule }) => !refusals.has(rule.line))
    for (const { rule } of together) problems.set(rule, refusals.get(rule.line) ?? '')
    // A rule may take up one that counted until now, which stays left out.
    const ousted = accepted.filter(({ rule }) => refusals.has(rule.line))
    for (const { rule } of ousted) report(rule, 'left out', problems.get(rule) ?? '')
    const settled = new Set([...sound.map(({ rule }) => rule.line), ...outcomes.map(({ line }) => line)])
    waiting = waiting.filter(({ rule }) => !settled.has(rule.line))
    accepted = together.filter(({ rule }) => !refusals.has(rule.line))
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

const isSameSource = (a: Redirect, b: Redirect) =>
  a.isPattern === b.isPattern && isSameAddress(a.from, b.from)
