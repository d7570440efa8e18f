/*
 * Decap shows a picture in a form by its public address, where one that only a draft names is not given out, and one that has just been
 * chosen is not there yet: those are shown from the branch of the piece, or from the file that was chosen.
 */

import type { AskSite } from './first-preview'

/** What has been chosen in this tab, by the letters and digits of its name: the site and Decap join them in ways of their own. */
const chosen = new Map<string, File>()

/**
 * Shows, from now on, the pictures of drafts in forms.
 *
 * @param publicFolder What their addresses start with.
 * @param uploads Where they are in the repository.
 */
export function showPictures(publicFolder: string, uploads: string, ask: AskSite): void {
  const keep = ({ target }: Event) => {
    const files = target instanceof HTMLInputElement ? [...(target.files ?? [])] : []
    for (const file of files) chosen.set(fold(file.name), file)
  }
  const repair = async ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement)) return
    const address = target.getAttribute('src') ?? ''
    if (!address.startsWith(`${publicFolder}/`)) return
    const name = decodeURIComponent(address.slice(publicFolder.length + 1))
    const shown = (await readSaved(`${uploads}/${name}`, ask)) ?? readChosen(name)
    // It may show another one by now.
    if (shown && target.getAttribute('src') === address) target.src = shown
  }
  document.addEventListener('change', keep, true)
  // Such an event does not rise.
  document.addEventListener('error', repair, true)
}

/** @returns A picture as the piece has it whose form is open, on its branch or without one; undefined for one that is not saved. */
async function readSaved(path: string, ask: AskSite): Promise<string | undefined> {
  const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^?]+)/.exec(location.hash) ?? []
  if (!collection || !slug) return undefined
  const piece = { collection, slug: decodeURIComponent(slug) }
  const tries: [action: string, params: object][] = [
    ['unpublishedEntryMediaFile', { ...piece, path }],
    ['getMediaFile', { path }],
  ]
  for (const [action, params] of tries) {
    const answer = await ask(action, params).catch(() => undefined)
    if (answer instanceof Object && 'content' in answer) return toDataAddress(path, answer.content)
  }
}

function toDataAddress(path: string, content: unknown): string {
  return `data:image/${path.endsWith('.svg') ? 'svg+xml' : path.split('.').at(-1)};base64,${content}`
}

function readChosen(name: string): string | undefined {
  const file = chosen.get(fold(name))
  return file && URL.createObjectURL(file)
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}
