/*
 * Runs in a writer's browser before Decap does: starts it with the configuration of the page, and tells the site which versions
 * this tab has saved itself, so that a second save is not taken for an edit of somebody else's work.
 */

import { hide, type Told, tell } from './box'
import { findFirstPreview } from './first-preview'
import { showPictures } from './pictures'
import { type Phrases, toOurWords } from './words'

declare global {
  interface Window {
    CMS_MANUAL_INIT?: boolean
    CMS?: {
      init: (options: { config: unknown }) => void
      getLocale: (locale: string) => Phrases | undefined
      registerLocale: (locale: string, phrases: Phrases) => void
    }
  }
}

/** What the site answers to a change. */
type Answer = { id?: string; compare?: string; report?: string; reasons?: string[]; advice?: string[] }

/** What Decap sends with a save, as far as it is read here. */
type Params = { dataFiles?: { slug: string }[]; options?: { collectionName: string } }

/** What Decap asks for when a writer has pressed something. */
const changing = ['persistEntry', 'updateUnpublishedEntryStatus', 'publishUnpublishedEntry']
const MAX_KNOWN = 500
const config: { backend: { proxy_url: string }; media_folder: string; public_folder: string } = JSON.parse(
  document.getElementById('config')?.textContent ?? '{}',
)
const saved: string[] = []
const ask = window.fetch.bind(window)
let waiting = new AbortController()

window.CMS_MANUAL_INIT = true
// Only those who have signed in open this page.
localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }))
// Markdown is written as it is, until somebody prefers it otherwise.
if (!localStorage.getItem('cms.md-mode')) localStorage.setItem('cms.md-mode', 'raw')

window.fetch = async (input, init) => {
  if (input !== config.backend.proxy_url || typeof init?.body !== 'string') return ask(input, init)
  const request: { action: string; params: Params } = JSON.parse(init.body)
  if (!changing.includes(request.action)) return ask(input, init)
  hide()
  waiting.abort()
  const isNew = request.action === 'persistEntry' && /\/new(\?|$)/.test(location.hash)
  const params = { ...request.params, known: saved.slice(-MAX_KNOWN) }
  const response = await ask(input, { ...init, body: JSON.stringify({ ...request, params }) })
  const answer: Answer = await response
    .clone()
    .json()
    .catch(() => ({}))
  if (answer.id) saved.push(answer.id)
  const told = toTold(answer)
  if (told) tell(told)
  if (isNew && response.ok) showFirstPreview(request.params, init)
  return response
}

async function askSite(action: string, params: object, init?: RequestInit): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' }
  const body = JSON.stringify({ action, params })
  const response = await ask(config.backend.proxy_url, { method: 'POST', headers, ...init, body })
  return response.json()
}

showPictures(config.public_folder, config.media_folder, askSite)

/** Tells where a new piece can be seen: its form has no link to its preview before it is opened again. */
async function showFirstPreview({ dataFiles, options }: Params, init: RequestInit): Promise<void> {
  const [file] = dataFiles ?? []
  if (!file || !options) return
  waiting = new AbortController()
  const askAgain = (action: string, params: object) => askSite(action, params, init)
  const piece = { collection: options.collectionName, slug: file.slug }
  const href = await findFirstPreview(piece, askAgain, waiting.signal)
  const words = 'It is a draft now, and no reader sees it.'
  if (href) tell({ isRefusal: false, words, link: { name: 'View preview', href } })
}

/** Decap tells in a few seconds' words alone what was refused, and nothing of what is advised. */
function toTold({ compare, report, reasons, advice }: Answer): Told | undefined {
  if (compare)
    return {
      isRefusal: true,
      words: 'Somebody else has saved this piece meanwhile. Your version is kept, too.',
      link: { name: 'Compare both versions', href: compare },
    }
  if (!report) return undefined
  const link = { name: 'Read the report', href: report }
  return reasons
    ? { isRefusal: true, words: 'It is not ready yet.', reasons, link }
    : { isRefusal: false, words: 'It is ready. The report advises besides:', reasons: advice, link }
}

addEventListener('DOMContentLoaded', () => {
  const { CMS } = window
  CMS?.registerLocale('en', toOurWords(CMS.getLocale('en') ?? {}))
  CMS?.init({ config })
})
