import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installPackage, mayInstall, updatePackageLists } from './debian'
import { runProgram } from './run-program'

/** A Chromium without windows, which opens a page three times as fast as one that only hides them. */
const headlessShell = 'chromium-headless-shell'
const names = [headlessShell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin']
const macOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** @returns Path of a Chromium that starts: the one that CHROME_PATH names, else an installed one, else Playwright's. */
export function findBrowser(): string | undefined {
  const installed = places.flatMap((place) => names.map((name) => `${place}/${name}`))
  const candidates = [process.env.CHROME_PATH, ...installed, macOs, chromium.executablePath()]
  return candidates.find((file) => file && existsSync(file) && starts(file))
}

/** Whether the tests have the browser that they should have on this machine. */
export function hasBrowser(): boolean {
  const found = findBrowser()
  const isBest = found?.endsWith(headlessShell) || process.env.CHROME_PATH !== undefined
  return found !== undefined && (isBest || !mayInstall())
}

/**
 * Finds a Chromium and, where there is none or only one with windows, installs one: Debian's own as root, else Playwright's
 * download.
 *
 * @returns Its path; undefined when there is none to be had, what was tried having been printed.
 */
export async function provideBrowser(): Promise<string | undefined> {
  if (hasBrowser()) return findBrowser()
  if (mayInstall()) {
    console.log('Installing the Chromium without windows of the distribution …')
    if (updatePackageLists() && !installPackage(headlessShell) && !findBrowser()) installPackage('chromium')
  }
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium here; fetching the one of Playwright …')
  await runProgram('playwright', ['install', 'chromium'])
  return findBrowser()
}

/** Flags under which a Chromium renders the same everywhere; as root it cannot have a sandbox. */
export function browserFlags(): string[] {
  const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync']
  const flags = [...quiet.map((name) => `--disable-${name}`), '--no-first-run']
  return process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags
}

/** Some distributions ship a stub that only says where the browser is to be had. */
function starts(file: string): boolean {
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0
}
