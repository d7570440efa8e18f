import { publishRequestFile } from '@/lib/content/releases/publish-request'
import { keepPublisherStatus, readPublisherStatus } from '@/lib/content/releases/publisher-status'
import type { Log } from '@/lib/observability/log'
import { collectReleases } from './collect-releases'
import { watchForChanges } from './content-changes'
import { keepFigures } from './figures'
import type { ContentSource } from './git/follow-repository'
import { publishFrom } from './git/publish-from'
import type { Outcome, Publisher } from './publisher'
import { keepLedger } from './record-published'

/** In milliseconds: how often the folder is looked at where no event tells of a change. */
const USUAL = 2000
/** Looking takes no more than this part of the time. */
const SHARE_OF_TIME = 1 / 20
/** In milliseconds: after a failure, such as a full disk. */
const RETRY = 1000

type Keeping = {
  publisher: Publisher
  /** Path of the content folder. */
  contentDir: string
  /** Is told of each release. */
  onPublished: () => void
  /** Begins the work that follows when something was seen. */
  work: () => void
  /** Where releases, and what keeps the content from being published, are told. */
  log: Log
  /** What brings the folder up to date; without it people do. */
  source?: ContentSource | undefined
}

/** Keeps what is published up with the content folder, as long as the process runs. */
export async function keepPublishing(keeping: Keeping): Promise<never> {
  const { publisher, contentDir, onPublished, work, log, source } = keeping
  const untilChanged = watchForChanges(contentDir, publishRequestFile)
  const publish = source ? publishFrom(publisher, source, log) : publisher.publish
  const collect = collectReleases(publisher)
  const recordAddresses = keepLedger(contentDir, !source)
  const writeStatus = keepPublisherStatus()
  const figuresOf = keepFigures(publisher, readPublisherStatus().figures)
  const tell = onceEach((trouble) => log.error(trouble))
  work()
  for (;;) {
    const started = performance.now()
    const outcome = await orTrouble(publish)
    const taken = performance.now() - started
    if (outcome.kind === 'published') {
      log.info({ release: publisher.current().release?.name, ms: Math.round(taken) }, 'Published.')
      onPublished()
    }
    if (outcome.kind !== 'refused' && outcome.isUnchecked) work()
    const afterwards = await orTrouble(async () => {
      const { release } = publisher.current()
      const repository = source?.status()
      const upToDate = outcome.kind !== 'refused' && !repository?.trouble
      const ledger = release && (await recordAddresses(release))
      if (ledger || source) await writeStatus({ ledger, upToDate, repository, figures: figuresOf(upToDate) })
      await collect()
      return { kind: 'unchanged' }
    })
    tell(
      [outcome, afterwards]
        .map((each) => (each.kind === 'refused' ? each.reason : ''))
        .join(' ')
        .trim(),
    )
    const usual = Math.max(USUAL, taken / SHARE_OF_TIME)
    const patience = Math.min(usual, source?.dueIn() ?? usual)
    await untilChanged(outcome.lookAgainIn ?? afterwards.lookAgainIn ?? patience)
    // Not sooner: at a start the server needs the processor.
    publisher.warmUp()
  }
}

async function orTrouble(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', reason: `What is published stays as it is: ${reason}`, lookAgainIn: RETRY }
  }
}

/** Says the same thing once, until there is nothing or something else to say. */
function onceEach(say: (text: string) => void): (text: string) => void {
  let said = ''
  return (text) => {
    if (text && text !== said) say(text)
    said = text
  }
}
