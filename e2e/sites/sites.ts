import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { projectDir } from './site-copy'

/** `shipped` is the project itself; `hard` is a copy with content that is hard to get right. */
export type SiteName = 'shipped' | 'hard'

/** What a site is built and served with. The hard one stands on another host, in the zone furthest from the owner's. */
export const siteVariables: Record<SiteName, { SITE_URL: string; CONTENT_DIR: string; TZ: string }> = {
  shipped: { SITE_URL: 'https://industrialstrengthmarketing.com', CONTENT_DIR: 'content', TZ: 'UTC' },
  hard: { SITE_URL: 'https://staging.example.org', CONTENT_DIR: 'content', TZ: 'Pacific/Kiritimati' },
}

/** The root of each site. */
export const siteDirs: Record<SiteName, string> = {
  shipped: projectDir,
  hard: path.join(projectDir, 'e2e', '.sites', 'hard'),
}

const seedDir = path.resolve(projectDir, '../shared/seed')

/** The owner's articles beside the project, by path; none in a clone that stands alone. */
export function findSeeds(): string[] {
  if (!existsSync(seedDir)) return []
  const files = readdirSync(seedDir).filter((file) => file.endsWith('.md'))
  return files.map((file) => path.join(seedDir, file))
}

/** Where a site answers while the tests run. */
export function addressOf(name: SiteName): string {
  const address = process.env[variableOf(name)]
  if (!address) throw new Error(`The site "${name}" is not being served`)
  return address
}

/** Tells the tests, which run in processes of their own, where a site answers. */
export function noteAddress(name: SiteName, address: string): void {
  process.env[variableOf(name)] = address
}

const variableOf = (name: SiteName) => `E2E_${name.toUpperCase()}`
