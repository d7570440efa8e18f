import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { findBestMatch } from '@/lib/content/search/best-match'
import { toQuery } from '@/lib/content/search/query'
import {
  addEntries,
  emptyIndex,
  loadIndex,
  narrow,
  removeEntries,
  type SearchEntry,
  type SearchIndex,
  search,
  storeIndex,
  suggestQuery,
} from '@/lib/content/search/search-index'
import { measure, ms, processorTime, quantile } from '../steps/measure'
import { makeDocuments } from '../steps/synthetic-documents'

/*
 * `npm run bench search [documents]`: how search fares at 10,000 documents, beside a plain scan of their terms on the
 * same machine in the same run. Times are the processor's. The ratios are what to compare between machines and days.
 */

const shownPerPage = 20
const rounds = 3
const roundsOfScan = 1
const documentCount = Number(process.argv[4] ?? 10_000)

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

console.log(`${documentCount} documents, ${documents.wordCount} words each, ${process.version}\n`)
const { index, stored } = await prepare()
/** What a marketer may find who rehearses a day: all but every tenth document. */
const rehearsed = narrow(index, (id) => !/0\/$/.test(id))
const byId = new Map(documents.entries.map((entry) => [entry.id, entry]))
const folded = documents.entries.map((entry) => textOf(entry).toLowerCase())

console.log(
  `\n${''.padEnd(38)}${['found', 'median', '99th', 'scan', 'scan/median', 'whole page', 'rehearsed'].map((name) => name.padStart(12)).join('')}`,
)
for (const [name, list] of Object.entries(queries)) {
  const times = measure(list, rounds, (query) => find(query, index))
  const pages = measure(list, 1, (query) => answer(query, index))
  const rehearsals = measure(list, 1, (query) => answer(query, rehearsed))
  const scan = measure(list.slice(0, 10), roundsOfScan, scanFor)
  const found = list.map((query) => find(query, index)).sort((a, b) => a - b)
  const [median, last, plain] = [quantile(times, 0.5), quantile(times, 0.99), quantile(scan, 0.5)]
  const ratio = `${(plain / median).toFixed(1)} ×`
  const cells = [
    String(quantile(found, 0.5)),
    ms(median),
    ms(last),
    ms(plain),
    ratio,
    ms(quantile(pages, 0.5)),
    ms(quantile(rehearsals, 0.5)),
  ]
  console.log(name.padEnd(38) + cells.map((cell) => cell.padStart(12)).join(''))
}
console.log(`\nThe stored index is ${(stored / 1e6).toFixed(1)} MB.`)

const [first] = documents.entries
if (first) await takeOut(first)

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

/** Builds, stores and loads the index, and says what each costs. */
async function prepare() {
  const start = processorTime()
  const { result: pieces, longest: buildTurn } = await watchTurns(build)
  const buildTime = processorTime() - start
  const before = await memoryInUse()
  const loadStart = processorTime()
  const { result: loaded, longest: loadTurn } = await watchTurns(() => loadIndex(pieces))
  const loadTime = processorTime() - loadStart
  const stored = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const memory = (await memoryInUse()) - before
  console.log(
    `built and stored in ${ms(buildTime)}; loaded in ${ms(loadTime)}, ${(buildTime / loadTime).toFixed(1)} × as fast`,
  )
  console.log(`other work waits no longer than ${ms(buildTurn)} meanwhile, and ${ms(loadTurn)}`)
  const texts = documents.entries.reduce((sum, entry) => sum + textOf(entry).length, 0)
  console.log(
    `in memory ${(memory / 1e6).toFixed(0)} MB, ${(memory / texts).toFixed(1)} × the characters of the texts`,
  )
  return { index: loaded, stored }
}

async function build(): Promise<string[]> {
  const index = emptyIndex()
  await addEntries(index, documents.entries)
  return [...storeIndex(index)]
}

/** Takes a document out, as when it is taken back, and says what that costs. */
async function takeOut(entry: SearchEntry): Promise<void> {
  const start = processorTime()
  const { longest } = await watchTurns(() => removeEntries(index, [entry], (id) => byId.get(id) ?? entry))
  console.log(
    `\na document taken out in ${ms(processorTime() - start)}; other work waits no longer than ${ms(longest)} meanwhile`,
  )
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
