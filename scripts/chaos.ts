import { bringDocuments, fillDisk, setClock, takeContentAway } from './steps/chaos/changing-content'
import { serveChaosSite, waiting } from './steps/chaos/chaos-site'
import { killProgram } from './steps/chaos/kill-program'
import { openSilently, sendHostileRequests, spellSlowly } from './steps/chaos/rude-clients'
import { tryWhileReading } from './steps/chaos/try-while-reading'
import { until } from './steps/until'

/*
 * `npm run chaos`: what readers notice of what can go wrong, on this machine alone and without anything in front of the
 * server, which `npm run test:deploy` has; `-- clock` tries what has that word in its name. Prints what they got
 * meanwhile; ends with 1 where they lost something that one server alone need not lose.
 */

const library = 100
const newcomers = 1000

const site = await serveChaosSite(library)
const { during, print } = tryWhileReading(site, process.argv[3] ?? '')
try {
  await until(site.isUpToDate, waiting, () => site.output())
  await during('nothing happens', async () => undefined)
  await during('10,000 hostile requests come', () => sendHostileRequests(site))
  await during('5,000 connections say nothing', () => openSilently(site))
  await during('500 clients say a letter a second', () => spellSlowly(site))
  await during('the publisher is killed', () => killProgram(site, 'publisher.mjs'))
  await during('the content folder is gone, and comes back', () => takeContentAway(site))
  await during('the disk is full, and has room again', () => fillDisk(site))
  await during(`${newcomers} documents arrive at once`, () => bringDocuments(site, newcomers))
  await during('the clock is set forward and back', () => setClock(site))
  await during(
    'the server is killed, with nothing in front of it',
    () => killProgram(site, 'server.mjs'),
    true,
  )
} finally {
  await site.end()
}
process.exitCode = print() > 0 ? 1 : 0
