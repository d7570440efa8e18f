import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { findBestMatch } from '@/lib/content/search/best-match'
import { toQuery } from '@/lib/content/search/query'
import { search, suggestQuery } from '@/lib/content/search/query-index'
import {
  addEntries,
  emptyIndex,
  narrow,
  removeEntries,
  type SearchEntry,
  type SearchIndex,
} from '@/lib/content/search/search-index'
import { loadIndex, storeIndex } from '@/lib/content/search/stored-index'
import { measure, processorTime, quantile, toMs } from '../steps/measure'
import { numbersGiven, printTables, type Row } from '../steps/print-rows'
import { makeDocuments } from '../steps/synthetic-documents'

/*
 * `npm run bench search [documents]`: how search fares at 10,000 documents, beside a plain scan of their terms on the
 * same machine in the same run. Times are the processor's. The ratios are what to compare between machines and days.
 */

const shownPerPage = 20
const rounds = 3
const roundsOfScan = 1
const [documentCount = 10_000] = numbersGiven([])

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const documents = makeDocuments(documentCount)
const queries: Record<string, string[]> = {
  'one word': ['bearing', ...documents.pick(30)],
  'three words': documents
    .pick(90)
    .flatMap((_, at, all) => (at % 3 ? [] : [all.slice(at, at + 3).join(' ')])),
  'beginning of a word': documents.pick(30, 7).map((word) => word.slice(0, 4)),
  'one typo': documents.pick(30, 6).map((word) => `${word.slice(0, 2)}x${word.slice(3)}`),
  'stop word': ['the', 'what is it', 'how to'],
  'hostile: 200 letters of short words': documents
    .pick(400, 3)
    .map((_, at, all) =>
      all
        .slice(at, at + 60)
        .map((word) => word.slice(0, 3))
        .join(' '),
    )
    .slice(0, 20),
  'hostile: 200 letters of typos': documents
    .pick(200, 8)
    .map((_, at, all) =>
      all
        .slice(at, at + 25)
        .map((word) => `${word.slice(0, 4)}q${word.slice(5)}`)
        .join(' '),
    )
    .slice(0, 20),
  'hostile: one long word': ['a'.repeat(200), 'ab'.repeat(100), '<script>'.repeat(25)],
  'two letters in the wrong order': documents
    .pick(30, 6)
    .map((word) => `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`),
}

const works: Row[] = []
const { index, conditions } = await prepare()
/** What a marketer may find who rehearses a day: all but every tenth document. */
const rehearsed = narrow(index, (id) => !/0\/$/.test(id))
const byId = new Map(documents.entries.map((entry) => [entry.id, entry]))
const folded = documents.entries.map((entry) => textOf(entry).toLowerCase())

const rows = Object.entries(queries).map(([query, list]): Row => {
  const times = measure(list, rounds, (query) => find(query, index))
  const pages = measure(list, 1, (query) => answer(query, index))
  const rehearsals = measure(list, 1, (query) => answer(query, rehearsed))
  const scan = measure(list.slice(0, 10), roundsOfScan, scanFor)
  const found = list.map((query) => find(query, index)).sort((a, b) => a - b)
  const median = quantile(times, 0.5)
  const plain = quantile(scan, 0.5)
  return {
    query,
    found: quantile(found, 0.5),
    'median, ms': toMs(median),
    '99th percentile, ms': toMs(quantile(times, 0.99)),
    'page, ms': toMs(quantile(pages, 0.5)),
    'rehearsed, ms': toMs(quantile(rehearsals, 0.5)),
    'scan, ms': toMs(plain),
    'scan to median': Number((plain / median).toFixed(1)),
  }
})
const [first] = documents.entries
if (first)
  await note('taking a document out', () => removeEntries(index, [first], (id) => byId.get(id) ?? first))
printTables({ works, queries: rows }, conditions)

/** What the index is there for: the documents that hold the words, best first. */
function find(query: string, index: SearchIndex): number {
  return search(index, toQuery(query)).hits.length
}

/** All that a request does with the index: hits, the places in those of one page, another spelling. */
function answer(query: string, index: SearchIndex): void {
  const { text, terms } = toQuery(query)
  const { hits } = search(index, { text, terms })
  for (const { id, found } of hits.slice(0, shownPerPage))
    findBestMatch(byId.get(id)?.passages ?? [], terms, found, '')
  suggestQuery(index, text)
}

/** The plainest search there is, the texts being in memory in lower case: look through all of them. */
function scanFor(query: string): number {
  const { terms } = toQuery(query)
  return folded.filter((text) => terms.every((term) => text.includes(term))).length
}

/** Builds, stores and loads the index. */
async function prepare() {
  const pieces = await note('building and storing', build)
  const before = await memoryInUse()
  const index = await note('loading', () => loadIndex(pieces))
  const memory = (await memoryInUse()) - before
  const stored = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const texts = documents.entries.reduce((sum, entry) => sum + textOf(entry).length, 0)
  const conditions = {
    documents: documentCount,
    'words each': documents.wordCount,
    'index in memory, MB': Math.round(memory / 1e6),
    'in memory to texts': Number((memory / texts).toFixed(1)),
    'index stored, MB': Number((stored / 1e6).toFixed(1)),
  }
  return { index, conditions }
}

async function build(): Promise<string[]> {
  const index = emptyIndex()
  await addEntries(index, documents.entries)
  return [...storeIndex(index)]
}

/** Does some work on the index, and notes what it takes and for how long others wait meanwhile. */
async function note<T>(work: string, begin: () => Promise<T>): Promise<T> {
  const start = processorTime()
  const { result, longest } = await watchTurns(begin)
  works.push({
    work,
    'processor, ms': toMs(processorTime() - start),
    'others wait by the clock, at most, ms': toMs(longest),
  })
  return result
}

/** Does some work, and finds out for how many milliseconds by the clock it let nothing else have its turn. */
async function watchTurns<T>(work: () => Promise<T>): Promise<{ result: T; longest: number }> {
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const result = await work()
  clearInterval(watch)
  return { result, longest }
}

/** Bytes, once the turn has ended that may still hold what it has made. */
async function memoryInUse(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve))
  collectGarbage()
  return process.memoryUsage().heapUsed
}

function textOf({ title, description, passages }: SearchEntry): string {
  return [title, description, ...passages.flatMap((passage) => [passage.title ?? '', passage.text])].join(
    '\n',
  )
}
