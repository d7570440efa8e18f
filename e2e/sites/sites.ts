import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectDir } from '@/scripts/steps/site-copy'

/** `shipped` is the project itself; `hard` is a copy with content that is hard to get right. */
export type SiteName = 'shipped' | 'hard'

/** What marketers of the hard site sign in with, in the file that it is told of. */
const secretFile = path.join(projectDir, 'e2e/sites/secrets/present.txt')
export const previewSecret = readFileSync(secretFile, 'utf8').trim()

/** What they signed in with before. */
const previousSecretFile = path.join(projectDir, 'e2e/sites/secrets/previous.txt')
export const previousSecret = readFileSync(previousSecretFile, 'utf8').trim()

/** Who may write there, and what the one who is listed signs in with. */
const writersFile = path.join(projectDir, 'e2e/sites/secrets/writers.yml')
export const writerSecret = readFileSync(path.join(projectDir, 'e2e/sites/secrets/writer.txt'), 'utf8').trim()

type SiteVariables = Record<
  | 'SITE_URL'
  | 'CONTENT_DIR'
  | 'TZ'
  | 'CI'
  | 'PREVIEW_SECRET'
  | 'PREVIEW_SECRET_FILE'
  | 'PREVIEW_SECRET_PREVIOUS_FILE'
  | 'PREVIEW_WRITERS_FILE',
  string
>

/**
 * What a site is built and served with. The hard one has another host, in the zone furthest from the owner's;
 * on it drafts can be previewed.
 */
export const siteVariables: Record<SiteName, SiteVariables> = {
  shipped: {
    SITE_URL: 'https://industrialstrengthmarketing.com',
    CONTENT_DIR: 'content',
    TZ: 'UTC',
    CI: 'true',
    PREVIEW_SECRET: '',
    PREVIEW_SECRET_FILE: '',
    PREVIEW_SECRET_PREVIOUS_FILE: '',
    PREVIEW_WRITERS_FILE: '',
  },
  hard: {
    SITE_URL: 'https://staging.example.org',
    CONTENT_DIR: 'content',
    TZ: 'Pacific/Kiritimati',
    CI: 'true',
    PREVIEW_SECRET: '',
    PREVIEW_SECRET_FILE: secretFile,
    PREVIEW_SECRET_PREVIOUS_FILE: previousSecretFile,
    PREVIEW_WRITERS_FILE: writersFile,
  },
}

/** The root of each site. */
export const siteDirs: Record<SiteName, string> = {
  shipped: projectDir,
  hard: path.join(projectDir, 'e2e', '.sites', 'hard'),
}

const seedDir = path.resolve(projectDir, '../shared/seed')

/** The owner's articles beside the project, by path; none in a clone without them. */
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

/** Sets, for the tests in their own processes, where a site answers. */
export function noteAddress(name: SiteName, address: string): void {
  process.env[variableOf(name)] = address
}

/** What watches over the sites: the figures of the hard one, the spans that it has sent, and all that each serves. */
type Observer = 'metrics' | 'spans' | 'crawler'

/** Where an observer answers while the tests run. */
export function observerOf(observer: Observer): string {
  const address = process.env[variableOf(observer)]
  if (!address) throw new Error(`Nobody serves the ${observer}`)
  return address
}

/** Sets, for the tests in their own processes, where an observer answers. */
export function noteObserver(observer: Observer, address: string): void {
  process.env[variableOf(observer)] = address
}

const variableOf = (name: SiteName | Observer) => `E2E_${name.toUpperCase()}`
