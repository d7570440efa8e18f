import { Agent, get } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'

/** What readers have met. */
export type Reading = {
  answered: number
  /** What came where they had to ask again. */
  askedAgain: string[]
  lost: string[]
  longestGap: number
}

/** Readers who read at once. */
const READERS = 8
/** In milliseconds, between two pages of a reader. */
const BREATH = 20
/** In milliseconds: nobody waits longer for a page. */
const PATIENCE = 10_000
/** In milliseconds: after which one who got nothing asks again, once. */
const RELOAD = 1000
const nothingYet = (): Reading => ({ answered: 0, askedAgain: [], lost: [], longestGap: 0 })

/**
 * Lets readers read, one page after the other, over connections that are kept as browsers keep them.
 *
 * @param origin Of the site.
 * @param ca The certificate that it is trusted by.
 * @param addresses Of pages that are all there.
 */
export function startReading(origin: string, ca: string, addresses: string[]) {
  const agent = new Agent({ keepAlive: true, ca })
  let reading = nothingYet()
  let last = performance.now()
  let isOver = false

  async function read(): Promise<void> {
    for (let at = 0; !isOver; at += 1) {
      const address = addresses[at % addresses.length] ?? '/'
      let problem = await ask(`${origin}${address}`, agent)
      if (problem) {
        reading.askedAgain.push(`${address}: ${problem}`)
        await pause(RELOAD)
        problem = await ask(`${origin}${address}`, agent)
      }
      const now = performance.now()
      if (problem) reading.lost.push(`${address}: ${problem}`)
      else reading.answered += 1
      reading.longestGap = Math.max(reading.longestGap, now - last)
      last = now
      await pause(BREATH)
    }
  }

  const readers = Array.from({ length: READERS }, read)
  return {
    /** What they have met since this was asked last. */
    take: (): Reading => {
      const taken = reading
      reading = nothingYet()
      return taken
    },
    stop: async () => {
      isOver = true
      await Promise.all(readers)
      agent.destroy()
    },
  }
}

/** @returns What is wrong with the answer; undefined for a whole page. */
function ask(address: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = get(address, { agent, timeout: PATIENCE }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (text += chunk))
      response.on('error', (error) => resolve(error.message))
      response.on('end', () => {
        if (response.statusCode !== 200) resolve(`answers ${response.statusCode}`)
        else resolve(text.trimEnd().endsWith('</html>') ? undefined : 'is not whole')
      })
    })
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', (error) => resolve(error.message))
  })
}
