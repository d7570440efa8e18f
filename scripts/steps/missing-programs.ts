import { hasBrowser } from './browser'
import { hasJava } from './java'
import { hasRedis } from './redis'

/** @returns What the end-to-end tests are about to install on this machine, in words for a person. */
export function describeInstallations(): string {
  const missing = [
    ...(hasBrowser() ? [] : ['Chromium, to test in']),
    ...(hasJava() ? [] : ['Java, for the checker of HTML']),
    ...(hasRedis() ? [] : ['Redis, for what replicas share']),
  ]
  return missing.length > 0
    ? `Before the end-to-end tests this installs ${missing.join(', ')}: as root on Debian by apt-get, else what Playwright downloads for itself.`
    : 'Nothing needs to be installed: a browser, Java and Redis are here.'
}
