import { setTimeout as pause } from 'node:timers/promises'
import { Parser } from 'htmlparser2'
import { LRUCache } from 'lru-cache'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { publishedAt, type Visibility } from '@/lib/content/documents/publication'
import { insightsPath } from '@/lib/site/addresses/paths'

/** As many as the front and the first pages of the listings show. */
const NEWEST = 24
/** In pixels: hardly any screen shows a picture of a list, or a hero, wider; the widest take seconds to encode. */
const MAX_LIST_WIDTH = 828
const MAX_HERO_WIDTH = 2560
/** In milliseconds: how often a server that is only just starting is asked whether it is there. */
const RETRY = 1000
const MAX_TRIES = 30

/** What has been asked for is remembered for so many pages and pictures. */
const MAX_REMEMBERED = 10_000

/** Asks the server for an address. @returns The body of its answer; undefined where nobody answers. */
export type Ask = (address: string) => Promise<string | undefined>
type Piece = Visibility & Pick<DocumentSummary, 'path' | 'source'>

/**
 * @param ask Of the server that shows the releases.
 * @returns What asks for the front and for the newest pieces as their first reader will, and for the pictures that they open
 *   with, so that no reader waits until one is encoded: a hero in the widest of usual screens, the others in those that lists show. It
 *   asks for each once. What is asked of it with `isWanted` ends it; it gives the number of pictures that it has asked for.
 */
export function keepFirstViews(ask: Ask) {
  const asked = new LRUCache<string, true>({ max: MAX_REMEMBERED })
  return async (documents: Piece[], now: Date, isWanted: () => boolean): Promise<number> => {
    const newest = documents.filter(publishedAt(now)).slice(0, NEWEST)
    const front = { path: insightsPath, source: newest.map(({ source }) => source).join() }
    let pictures = 0
    for (const { path, source } of [front, ...newest]) {
      const page = `${path} ${source}`
      if (asked.has(page)) continue
      const html = await untilAnswered(ask, path, isWanted)
      if (html === undefined) break
      for (const picture of listPictures(html).filter((each) => !asked.has(each))) {
        if (!isWanted()) return pictures
        await ask(picture)
        asked.set(picture, true)
        pictures += 1
      }
      asked.set(page, true)
    }
    return pictures
  }
}

async function untilAnswered(ask: Ask, page: string, isWanted: () => boolean): Promise<string | undefined> {
  for (let tries = 0; tries < MAX_TRIES && isWanted(); tries += 1) {
    const html = await ask(page)
    if (html !== undefined) return html
    await pause(RETRY)
  }
  return undefined
}

/** @returns The addresses of the pictures of a page in the widths that its first readers get. */
export function listPictures(html: string): string[] {
  const addresses: string[] = []
  const parser = new Parser({
    onopentag(name, { srcset = '', fetchpriority }) {
      if (name !== 'img') return
      const candidates = srcset.split(', ').map((each) => each.split(' '))
      const isHero = fetchpriority === 'high'
      const narrow = candidates.flatMap(([address, width = '']) =>
        address && Number.parseInt(width, 10) <= (isHero ? MAX_HERO_WIDTH : MAX_LIST_WIDTH) ? [address] : [],
      )
      addresses.push(...(isHero ? narrow.slice(-1) : narrow))
    },
  })
  parser.end(html)
  return [...new Set(addresses)]
}

/** @param origin Of the server on this machine. */
export function askServer(origin: string): Ask {
  const headers = { accept: 'text/html,image/avif,image/webp,*/*', 'accept-encoding': 'br' }
  return async (address) => {
    try {
      const response = await fetch(origin + address, { headers })
      return response.status === 503 ? undefined : await response.text()
    } catch {
      return undefined
    }
  }
}
