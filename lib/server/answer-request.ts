import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { watchPictureFolders } from '@/lib/content/media/picture-folders'
import { noteOrigin } from '@/lib/observability/answer-origin'
import type { Log } from '@/lib/observability/log'
import { isPreviewAnswer, unknownHeader } from '@/lib/preview/access/headers'
import { isSession, sessionCookie } from '@/lib/preview/access/session'
import { brokenPath, maxHelpedLength, missingPath, nearestPath } from '@/lib/site/addresses/paths'
import { requestIdOf, returnRequestId } from '@/lib/site/request-id'
import { createQueue } from '@/lib/site/work-queue'
import { AnswerCache, type MadeAnswer } from './answer-cache'
import type { Application } from './application'
import { isEmptyMissingPage, mayBePage } from './application-answer'
import { negotiateCoding } from './content-coding'
import { toPublicAddress } from './public-address'
import { type PublicAnswer, toPublicAnswer } from './public-answer'
import { sendAnswer } from './send-answer'
import { styleSheetsOf } from './styles/read-style-sheets'

/** What the public sees at a moment. */
export type PublicContent = {
  /** Names it; answers are kept as long as it stays the same. */
  stateOf: () => string
  /** The name of the release that it is of. */
  releaseOf: () => string
}

/** The content does not change so fast that no answer comes in between. */
const MAX_ATTEMPTS = 3

/**
 * What answers readers: each address is asked of the application once, and sent from memory from then on. The
 * application itself answers marketers who have signed in, and all that is not the same for everybody.
 *
 * @param content What the public sees at this moment; answers are kept as long as it and the folders of pictures stay the same.
 * @param log Where what breaks is told.
 */
export function answerRequests(
  application: Application,
  content: PublicContent,
  log: Pick<Log, 'error'>,
): RequestListener {
  const { stateOf, releaseOf } = content
  const cache = new AnswerCache()
  const pictures = watchPictureFolders()
  const stateNow = () => `${stateOf()} ${pictures()}`
  const readStyleSheet = styleSheetsOf(application)
  // Made ahead: what fails may fail for this page as well. Its own failure is reported when somebody needs it.
  const brokenPage = application.ask(brokenPath)
  brokenPage.catch(() => {})
  // One piece after the other, so that visitors who wait come first.
  const inTurn = createQueue()
  const improve = (work: () => Promise<void>) => void inTurn(work).catch(console.error)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = '' } = request
    const address = ['GET', 'HEAD'].includes(method) ? toPublicAddress(url) : undefined
    if (address === undefined || (await hasSession(request))) return passOn(request, response)
    cache.enter(stateNow())
    const kept = cache.get(address)
    const found = kept ?? (await cache.make(address, () => make(address)))
    // Where a redirect leads depends on the whole address.
    if (isRedirect(found) && url !== address) return passOn(request, response)
    noteOrigin(response, { cache: kept ? 'hit' : 'miss', release: found.release })
    sendAnswer(request, response, found)
    improveFor(request, found)
  }

  function passOn(request: IncomingMessage, response: ServerResponse): void {
    returnRequestId(request, response)
    application.handle(request, response)
  }

  /** Programs that make up addresses seldom read Brotli: the best compression is for those who do. */
  function improveFor({ headers }: IncomingMessage, answer: PublicAnswer): void {
    if (!answer.improve || negotiateCoding(String(headers['accept-encoding'] ?? '')) !== 'br') return
    improve(answer.improve)
    answer.improve = undefined
  }

  /** What is said of an address that leads nowhere depends on nothing but the pages that come near it. */
  async function makeMissing(address: string, state: string): Promise<MadeAnswer> {
    const nearest = await application.ask(`${nearestPath}?${new URLSearchParams({ address })}`)
    return nearest.status === 200 ? share(address, `${nearest.body}`, state) : make(address, false)
  }

  /**
   * Anybody can make up any number of addresses at which something is missing: few answers serve all of them.
   *
   * @param address One of those that have the same answer.
   * @param group What they have in common.
   * @param state That this was found out in.
   */
  async function share(address: string, group: string, state: string): Promise<MadeAnswer> {
    const name = `${state} ${group}`
    const makeOne = async () => {
      const made = await make(address, false)
      return made.answer.status === 404 ? made : { answer: made.answer }
    }
    const answer = cache.get(name) ?? (await cache.make(name, makeOne))
    return { answer, state: stateNow() === state && cache.get(name) ? state : undefined }
  }

  /** @param mayShare Whether an address that leads nowhere may have the answer of others. */
  async function make(address: string, mayShare = isPlain(address), attempt = 1): Promise<MadeAnswer> {
    const state = stateNow()
    const release = releaseOf()
    const asked = await application.ask(address, mayShare ? { [unknownHeader]: 'tell' } : {})
    if (unknownHeader in asked.headers) return makeMissing(address, state)
    if (isEmptyMissingPage(asked)) {
      if (!mayBePage(address)) return share(missingPath, 'a missing file', state)
      // The site's own page could not be made. This one may not be missing at all, and something has failed.
      asked.status = 500
    }
    const isFailure = asked.status >= 500
    const answer = await toPublicAnswer(
      address,
      isFailure ? { ...(await brokenPage), status: asked.status } : asked,
      readStyleSheet,
      release,
    )
    // Half of the answer may be of before, and half of after.
    const isMixed = stateNow() !== state
    if (isMixed && attempt < MAX_ATTEMPTS) return make(address, mayShare, attempt + 1)
    if (answer.needs.length > 0)
      log.error(`${address} keeps its scripts: it needs ${answer.needs.join(', ')}.`)
    const isKept = !isMixed && !isFailure && !isPreviewAnswer(asked.headers)
    if (!isKept) answer.improve = undefined
    return { answer, state: isKept ? state : undefined }
  }

  return (request, response) => {
    answer(request, response).catch((error) => {
      log.error({ err: error, requestId: requestIdOf(request.headers) }, 'A request could not be answered.')
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(sorry)
    })
  }
}

/** Whether the page for unknown addresses sees an address as it was sent, and whole. */
function isPlain(address: string): boolean {
  return address.length <= maxHelpedLength && new URL(`http://localhost${address}`).pathname === address
}

const sorry = 'Something broke on our side. Loading the page again may be all it takes.\n'

async function hasSession({ headers }: IncomingMessage): Promise<boolean> {
  const cookies = (headers.cookie ?? '').split(/;\s*/)
  const values = cookies.flatMap((cookie) =>
    cookie.startsWith(`${sessionCookie}=`) ? [cookie.slice(sessionCookie.length + 1)] : [],
  )
  for (const value of values) if (await isSession(value)) return true
  return false
}

function isRedirect({ status }: PublicAnswer): boolean {
  return status >= 300 && status < 400
}
