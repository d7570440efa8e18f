import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { SearchEntry } from '@/lib/content/search/search-index'
import { startScript } from './steps/child-process'
import { findFreePort } from './steps/free-port'
import { copySite } from './steps/site-copy'
import { makeDocuments } from './steps/synthetic-documents'

/*
 * `npm run bench:dev [documents]`: how long `npm run dev` takes from a saved file to the page that shows it, in a
 * large library and in one of a tenth of its size. What compares between machines and days is the ratio of the two.
 */

const edits = 12
/** In milliseconds: how often the page is asked for until it shows the edit. */
const often = 10
const documentCount = Number(process.argv[3] ?? 1000)

const small = await measure(Math.max(1, Math.round(documentCount / 10)))
const large = await measure(documentCount)
console.log(
  `\nRatio of the medians: ${(middle(large) / middle(small)).toFixed(2)} for ten times as many documents.`,
)

/** @returns The times of the edits in milliseconds, in order of length. */
async function measure(count: number): Promise<number[]> {
  const folder = await copySite('bench-dev', [])
  const articles = path.join(folder, 'content/articles')
  await mkdir(articles)
  const { entries, wordCount } = makeDocuments(count)
  await Promise.all(
    entries.map((entry, at) => writeFile(path.join(articles, `piece-${at}.md`), toMarkdown(entry, at))),
  )
  const port = await findFreePort()
  const { child, ended, output } = startScript(folder, 'dev', { PORT: String(port), CI: 'true' })
  try {
    const number = Math.floor(count / 2)
    const file = path.join(articles, `piece-${number}.md`)
    const address = `http://localhost:${port}/insights/articles/piece-${number}/`
    const original = await readFile(file, 'utf8')
    const edit = async (name: string, patience: number) => {
      const word = `edited${name}`
      const saved = performance.now()
      await writeFile(file, `${original}\nThis was ${word}.\n`)
      while (!(await shows(address, word))) {
        if (performance.now() - saved > patience) throw new Error(`The edit did not show:\n${output()}`)
        await pause(often)
      }
      return performance.now() - saved
    }
    // The first ones compile what they need.
    for (const name of ['first', 'second', 'third']) await edit(name, 180_000)
    const times: number[] = []
    for (let at = 0; at < edits; at++) {
      // The rules and the similarity of texts, which follow an edit, have ended by then.
      await pause(6000)
      times.push(await edit(String(at), 30_000))
    }
    times.sort((a, b) => a - b)
    console.log(
      `${count} documents of ${wordCount} words: median ${middle(times).toFixed(0)} ms, longest ${(times.at(-1) ?? 0).toFixed(0)} ms from save to page (${edits} edits)`,
    )
    return times
  } finally {
    child.kill('SIGINT')
    await ended
  }
}

async function shows(address: string, word: string): Promise<boolean> {
  const response = await fetch(address).catch(() => undefined)
  return (await response?.text())?.includes(word) ?? false
}

function middle(times: number[]): number {
  return times[Math.floor(times.length / 2)] ?? 0
}

function toMarkdown({ title, description, topics, passages }: SearchEntry, at: number): string {
  const day = new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)
  const head = { title, date: day, post_type: 'article', short_description: description, topics }
  const text = passages.map((passage) => `## ${passage.title}\n\n${passage.text}`).join('\n\n')
  return `---\n${JSON.stringify(head)}\n---\n${text}\n`
}
