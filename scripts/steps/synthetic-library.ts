import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SearchEntry } from '@/lib/content/search/search-index'
import { buildQuietly } from './build-quietly'
import { copySite, shareBuild } from './site-copy'
import { makeDocuments } from './synthetic-documents'

/** A site whose library is made up for measuring. */
export type SyntheticSite = {
  folder: string
  /** The file of an article, by its number. */
  fileOf: (number: number | string) => string
  addressOf: (number: number | string) => string
  /** The text of each article. */
  texts: string[]
}

/** Makes a copy of the site, the application built and no document known yet, with a number of articles. */
export async function prepareSyntheticSite(count: number): Promise<SyntheticSite> {
  await buildQuietly()
  const folder = await copySite('bench', [])
  await shareBuild(folder)
  for (const kept of ['work', '.cache'])
    await rm(path.join(folder, '.contentlayer', kept), { recursive: true, force: true })
  const articles = path.join(folder, 'content/articles')
  await mkdir(articles)
  const fileOf = (number: number | string) => path.join(articles, `piece-${number}.md`)
  const texts = makeDocuments(count).entries.map(toArticle)
  for (const [number, text] of texts.entries()) await writeFile(fileOf(number), text)
  return { folder, fileOf, addressOf: (number) => `/insights/articles/piece-${number}/`, texts }
}

function toArticle({ title, description, topics, passages }: SearchEntry, at: number): string {
  const day = new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10)
  const head = { title, date: day, post_type: 'article', short_description: description, topics }
  const text = passages.map((passage) => `## ${passage.title}\n\n${passage.text}`).join('\n\n')
  return `---\n${JSON.stringify(head)}\n---\n${text}\n`
}
