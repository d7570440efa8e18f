/*
 * Runs in a writer's browser before Decap does: starts it with the configuration of the page, and tells the site which versions
 * this tab has saved itself, so that a second save is not taken for an edit of somebody else's work.
 */

declare global {
  interface Window {
    CMS_MANUAL_INIT?: boolean
    CMS?: { init: (options: { config: unknown }) => void }
  }
}

const MAX_KNOWN = 500
const config: { backend: { proxy_url: string } } = JSON.parse(
  document.getElementById('config')?.textContent ?? '{}',
)
const saved: string[] = []
const ask = window.fetch.bind(window)

window.CMS_MANUAL_INIT = true
// Only those who have signed in open this page.
localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }))
// Markdown is written as it is, until somebody prefers it otherwise.
if (!localStorage.getItem('cms.md-mode')) localStorage.setItem('cms.md-mode', 'raw')

window.fetch = async (input, init) => {
  if (input !== config.backend.proxy_url || typeof init?.body !== 'string') return ask(input, init)
  const request: { action: string; params: object } = JSON.parse(init.body)
  if (request.action !== 'persistEntry') return ask(input, init)
  const params = { ...request.params, known: saved.slice(-MAX_KNOWN) }
  const response = await ask(input, { ...init, body: JSON.stringify({ ...request, params }) })
  const answer: { id?: string; compare?: string } = await response
    .clone()
    .json()
    .catch(() => ({}))
  if (answer.id) saved.push(answer.id)
  if (answer.compare) leadTo(answer.compare)
  return response
}

/** Decap tells in a few seconds' words alone that somebody else has saved the piece. */
function leadTo(address: string): void {
  const link = document.createElement('a')
  Object.assign(link, { href: address, target: '_blank', textContent: 'Compare both versions' })
  link.style.cssText = 'color:inherit;display:inline-block;padding:.5rem 0'
  const box = document.createElement('div')
  box.setAttribute('role', 'alert')
  box.style.cssText =
    'position:fixed;inset:auto 1rem 1rem;z-index:100000;max-width:36rem;padding:.75rem 1rem;background:#1d1f20;color:#faf5e9;font:1rem/1.5 sans-serif'
  box.append('Somebody else has saved this piece meanwhile. Your version is kept, too. ', link)
  document.body.append(box)
}

addEventListener('DOMContentLoaded', () => window.CMS?.init({ config }))

export {}
