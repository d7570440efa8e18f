import 'server-only'
import { toVerdict } from '@/lib/preview/report/verdict'
import { findVersionFindings } from '@/lib/preview/report/version-findings'
import type { Desk } from '@/lib/writing/actions/commit-plan'
import { findPlace } from '@/lib/writing/actions/held-files'
import { readSurroundings } from '@/lib/writing/actions/surroundings'
import { contentPath } from '@/lib/writing/places'
import { notSetUp, siteRepository } from '@/lib/writing/site-repository'
import { readWriters } from '@/lib/writing/writers/read-writers'
import type { Writer } from '@/lib/writing/writers/writer'

/** @returns What somebody who may publish works with; for others, why they do not, and whom to ask, in a sentence or two. */
export async function openDesk(writer: Writer | undefined): Promise<Desk | string> {
  const site = siteRepository()
  if (!site) return notSetUp
  if (!writer)
    return 'You may preview. To write and publish, ask the person who runs the site for a secret of your own.'
  if (writer.role !== 'publish') return `You may write, and not publish. ${await toHelpers()}`
  const { name, email } = writer
  return { ...site, author: { name, email }, readSurroundings, findErrors }
}

async function toHelpers(): Promise<string> {
  const names = (await readWriters()).filter(({ role }) => role === 'publish').map(({ name }) => name)
  if (names.length === 0) return 'Ask the person who runs the site.'
  return `Ask ${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(names)}.`
}

/** The report counts, if it is that of the newest version. */
async function findErrors(file: string, version: string): Promise<string | undefined> {
  const findings = await findVersionFindings(file, version)
  if (!findings) return 'The newest version has not been checked yet. Try again in a few seconds.'
  const { isReady, words } = toVerdict(findings)
  return isReady ? undefined : `${words}. The report says what, and where.`
}

/** @returns What names the bytes of a file as they are now. @param file Inside the content folder. */
export async function findSeen({ repository, contentFolder }: Desk, file: string): Promise<string> {
  const place = await findPlace(repository, contentFolder, file)
  const held = place && (await repository.readFile(place.commit, contentPath(contentFolder, file)))
  return held ? held.id : ''
}
