import { availableParallelism } from 'node:os'
import { defineConfig, devices, type PlaywrightTestConfig } from '@playwright/test'
import type { SiteName } from './e2e/sites/sites'
import { browserFlags, findBrowser } from './scripts/steps/browser'

/** Otherwise Chromium starts a second process for pages with each context, in case that it should be needed. */
const oneRenderer = '--renderer-process-limit=1'

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }
const withoutScript = { javaScriptEnabled: false }

/** Specs by what they need: a reader's browser, the documents as served, or the project's commands. */
const reading = ['navigation', 'article', 'keyboard', 'search']
const rendering = [
  'late-fonts',
  'accessibility',
  'words-over-pictures',
  'reflow',
  'text-size',
  'forced-colors',
  'reduced-motion',
  'pictures',
]
const once = [...rendering, 'print', 'policy', 'weight', 'analytics']
const library = ['listings', 'players', 'hero-video']
const served = [
  'served',
  'script-free',
  'metadata',
  'consistency',
  'feeds',
  'markup',
  'addresses',
  'listings-served',
  'picture-versions',
]
const previewing = ['sign-in', 'exit', 'image-optimizer', 'preview-answers', 'open-tokens', 'share-links']
const previewed = ['preview', 'preview-report', 'shared-draft', 'another-day']
const hard = ['hard', 'seed']

/** Marks what a test sees at whatever width and with script as without: it reads what is served, or chooses the width itself. */
const sameEverywhere = /@once/

const specs = (...names: string[]) => names.map((name) => `${name}.spec.ts`)

const config: PlaywrightTestConfig<object, { site: SiteName }> = {
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/sites/set-up.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Much of what is tested waits for another process, and leaves its core to others.
  workers: Math.ceil(availableParallelism() * 1.5),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser(), args: [...browserFlags(), oneRenderer] },
    locale: 'en-US',
    // A view transition that a quick test interrupts is an error on the console.
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'Pacific/Kiritimati',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'commands',
      testMatch: specs(
        'faults',
        'redirect-faults',
        'start',
        'dev',
        'journey',
        'schedule',
        'publish',
        'publish-taken-back',
        'publish-outages',
        'publish-together',
        'replicas',
        'first-views',
        'writing',
        'marketers-way',
        'hostile-saves',
        'hostile-fields',
        'desk',
        'import',
        'notes',
      ),
      timeout: 480_000,
    },
    { name: 'desktop', testMatch: specs(...reading, ...once), use: desktop },
    { name: 'phone', testMatch: specs('layout'), use: phone },
    // Reading needs no script at any width: with one on a desktop, without one on a phone.
    {
      name: 'phone without script',
      testMatch: specs(...reading),
      grepInvert: sameEverywhere,
      use: { ...phone, ...withoutScript },
    },
    { name: 'served', testMatch: specs(...served) },
    {
      name: 'hard, desktop',
      testMatch: specs(
        ...hard,
        'accessibility',
        ...previewed,
        'preview-sign',
        'preview-text-size',
        'hard-search',
        'focus-rings',
        'words-over-pictures',
        'reflow',
        'text-size',
        'screens',
        ...library,
      ),
      use: { ...desktop, site: 'hard' },
    },
    {
      name: 'hard, phone',
      testMatch: specs(...hard, 'layout'),
      grepInvert: sameEverywhere,
      use: { ...phone, site: 'hard' },
    },
    {
      name: 'hard, phone without script',
      testMatch: specs(...library, ...previewed),
      grepInvert: sameEverywhere,
      use: { ...phone, ...withoutScript, site: 'hard' },
    },
    {
      name: 'hard, served',
      testMatch: specs(
        ...served,
        'hard-served',
        'connections',
        'hostile-requests',
        'hard-addresses',
        'hard-recordings',
        'hard-pictures',
        'leaks',
        ...previewing,
        'observed',
        'documents',
      ),
      use: { site: 'hard' },
    },
  ],
}

export default defineConfig(config)
