import { setTimeout as pause } from 'node:timers/promises'

/** Readers who go on reading while something happens to the site. */
export type Readers = {
  /** Lets them read to the end of their page. @returns What they saw that nobody should see. */
  stop: () => Promise<string[]>
  /** How many pages they have read. */
  count: () => number
  /** From now on the server itself may be away for a moment. */
  expectOutage: () => void
}

/** In milliseconds, between two pages of a reader, who leaves the machine to others. */
const BREATH = 30
/** What is not there: nothing, or something that was taken back. */
const missing = [404, 410]
const codings = ['br', 'gzip', 'identity', 'br, gzip']

/**
 * Lets readers read, one page after the other: a page that nobody edits, a list with all that it names, and a page whose
 * text is "Version 7." and may only grow.
 *
 * @param origin Where the site answers.
 */
export function startReaders(origin: string): Readers {
  const wrong: string[] = []
  let isOver = false
  let isOutageExpected = false
  let pages = 0

  async function read(address: string, coding = codings[pages % codings.length] ?? 'br') {
    try {
      const response = await fetch(`${origin}${address}`, { headers: { 'accept-encoding': coding } })
      const text = await response.text()
      pages += 1
      if (!text.trimEnd().endsWith('</html>'))
        wrong.push(`${address} is not whole in ${coding}: ${text.slice(0, 100)}`)
      if (![200, ...missing].includes(response.status)) wrong.push(`${address} answers ${response.status}`)
      return { status: response.status, text }
    } catch (error) {
      if (!isOutageExpected) wrong.push(`${address}: ${error}`)
      return undefined
    }
  }

  async function readSteady(): Promise<void> {
    const page = await read('/insights/articles/steady/')
    if (page && !page.text.includes('Nobody edits this.')) wrong.push(`the steady page is ${page.status}`)
  }

  async function readList(): Promise<void> {
    const list = await read('/insights/articles/')
    for (const address of linksIn(list?.text ?? '')) {
      const page = await read(address)
      if (!page || !missing.includes(page.status)) continue
      // It may have gone in between; then no list names it any more.
      const again = await read('/insights/articles/')
      if (
        linksIn(again?.text ?? '').includes(address) &&
        missing.includes((await read(address))?.status ?? 0)
      )
        wrong.push(`a list names ${address}, and nothing is there`)
    }
  }

  let latest = 0
  async function readVersion(): Promise<void> {
    const page = await read('/insights/articles/edited/')
    const version = Number(/Version (\d+)\./.exec(page?.text ?? '')?.[1] ?? latest)
    if (version < latest) wrong.push(`version ${version} was shown after version ${latest}`)
    latest = version
  }

  const repeat = async (look: () => Promise<void>) => {
    while (!isOver) {
      await look()
      await pause(BREATH)
    }
  }
  const reading = [readSteady, readList, readVersion].map(repeat)
  return {
    count: () => pages,
    expectOutage: () => {
      isOutageExpected = true
    },
    stop: async () => {
      isOver = true
      await Promise.all(reading)
      return wrong
    },
  }
}

function linksIn(list: string): string[] {
  const links = list.matchAll(/href="(\/insights\/articles\/[^"/]+\/)"/g)
  return [...new Set([...links].map(([, address = '']) => address))]
}
