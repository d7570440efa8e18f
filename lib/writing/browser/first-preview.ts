/** A piece as Decap names it. */
type Piece = { collection: string; slug: string }
/** Asks the site for one action of Decap's protocol, and gives what it answers. */
export type AskSite = (action: string, params: object) => Promise<unknown>

const EVERY = 3000
const MAX_ATTEMPTS = 40

/**
 * Decap looks for a preview when a piece that it knows is opened or saved, and not after the first save of a new one.
 * @returns The address of the preview of a new piece, as soon as there is one; undefined where none came, or `signal` ended the wait.
 */
export async function findFirstPreview(
  piece: Piece,
  ask: AskSite,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS && !signal.aborted; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, EVERY))
    if (signal.aborted) return undefined
    const url = toUrl(await ask('getDeployPreview', piece).catch(() => undefined))
    if (url && !signal.aborted) return url
  }
  return undefined
}

function toUrl(answer: unknown): string | undefined {
  return answer instanceof Object && 'url' in answer && typeof answer.url === 'string'
    ? answer.url
    : undefined
}
