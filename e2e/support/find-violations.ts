import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { ElementContext, Result, RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}

/** Tags of the rules of WCAG 2.2, level AA, and of those before it. */
export const wcagRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Rules of axe that no tag of WCAG has: each landmark is there once, or has a name of its own. */
const landmarkRules = [
  'landmark-one-main',
  'landmark-no-duplicate-main',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-unique',
]

/** A rule of WCAG 2.1 A (2.5.3) that axe calls experimental: who says to a program what is written on a link means that link. */
const labelRule = 'label-content-name-mismatch'

/** Rules whose outcome depends on the width of the window, in frames too. */
const frameRules = ['target-size', 'scrollable-region-focusable', 'link-in-text-block']

/** As it is shipped, less than half as long as the one that every page would get otherwise. */
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** The violations of the rules of axe with these tags in a page and its frames. */
export function findViolations(page: Page, tags: string[]) {
  return analyze(page, { runOnly: { type: 'tag', values: tags } })
}

/** The violations of WCAG 2.2 AA and of landmarks that cannot be told apart; contrast is looked for by itself. */
export function findLastingViolations(page: Page) {
  const rules = Object.fromEntries([...landmarkRules, labelRule].map((rule) => [rule, { enabled: true }]))
  return analyze(page, {
    runOnly: { type: 'tag', values: wcagRules },
    rules: { ...rules, 'color-contrast': { enabled: false } },
  })
}

/**
 * What is wrong at this width and in these colours: text under 7:1 (4.5:1 when it is large), and what the width decides.
 * Expects `findLastingViolations` before it on the same page, which brings axe along: that takes longer than its rules.
 */
export async function findViolationsOfLook(page: Page): Promise<Result[]> {
  const found: Result[] = []
  for (const frame of page.frames()) {
    const rules = frame.parentFrame() ? frameRules : [...frameRules, ...landmarkRules]
    found.push(...(await frame.evaluate(runRules, rules)))
  }
  return found
}

/**
 * Runs in a frame. The label of a brief piece, on copper, and the number beside a question contrast as level AA asks; all other text
 * does as AAA asks.
 */
async function runRules(rules: string[]): Promise<Result[]> {
  const isOnCopper = (each: Element) => getComputedStyle(each).backgroundColor === 'rgb(203, 121, 88)'
  const atAA = [...document.querySelectorAll('body *')].filter(
    (each) => isOnCopper(each) || each.matches('section > p[aria-hidden][id]'),
  )
  const run = async (values: string[], context: ElementContext) => {
    const options: RunOptions = {
      runOnly: { type: 'rule', values },
      resultTypes: ['violations'],
      iframes: false,
    }
    return (await window.axe.run(context, options)).violations
  }
  const strict = await run([...rules, 'color-contrast-enhanced'], { exclude: atAA })
  return atAA.length > 0 ? [...strict, ...(await run(['color-contrast'], { include: atAA }))] : strict
}

/**
 * The results of frames are put together in a page of its own, which takes as long as the rules of a short page; a page
 * without frames needs none.
 */
async function analyze(page: Page, options: RunOptions): Promise<Result[]> {
  const builder = new AxeBuilder({ page, axeSource }).options({ ...options, resultTypes: ['violations'] })
  const { violations } = await builder.setLegacyMode(page.frames().length <= 1).analyze()
  return violations
}
