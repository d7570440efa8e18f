import { pathOfSegments, pathSegments } from '@/lib/site/addresses/paths'
import { QueueFullError } from '@/lib/site/work-queue'
import { previewHeaders } from './headers'
import { StateUnavailableError } from './shared-state'

/* What route handlers of the preview answer with. */

/**
 * Sends a browser on after a form: https://www.rfc-editor.org/rfc/rfc9110#name-303-see-other.
 *
 * @param path Of this site, with its query; the caller has made it.
 */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...previewHeaders, Location: path } })
}

/** @returns The path that a form names, taken apart and put together again, so that it can only be one of this site. */
export function ownPath(value: unknown): string {
  return typeof value === 'string' ? pathOfSegments(pathSegments(value)) : '/'
}

/** An error page for route handlers, which cannot render one of the site's own. */
export function errorPage(
  status: number,
  title: string,
  text: string,
  headers: Record<string, string> = {},
): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<main style="max-width:36rem;margin:15vh auto;padding:0 1rem;font:1.125rem/1.5 serif">
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/preview/">To the sign-in</a></p>
</main>
</html>
`
  return new Response(html, {
    status,
    headers: { ...previewHeaders, ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  })
}

/**
 * Refuses a sign-in after too many that failed.
 *
 * @param retryAfter In seconds: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after.
 */
export function refuseTooMany(retryAfter: number): Response {
  return errorPage(
    429,
    'Too many wrong attempts',
    'That is not the secret. Ask the person who runs the site for it; with the right one you can sign in at once.',
    { 'Retry-After': String(retryAfter) },
  )
}

/** Does what needs the state that replicas share, or asks the visitor to come again. */
export async function orAskAgain(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StateUnavailableError)
      return askAgain('The site cannot look up what has been opened and who is signed in.')
    if (error instanceof QueueFullError) return askAgain('Too many are signing in at once.')
    throw error
  }
}

function askAgain(reason: string): Response {
  return errorPage(
    503,
    'This cannot be done at the moment',
    `${reason} Nothing was lost: try again in a minute.`,
    {
      'Retry-After': '60',
    },
  )
}

/** Refuses a form that another site has sent. */
export function refuseOtherSite(): Response {
  return errorPage(
    403,
    'This form came from another site',
    'For your safety it was not taken. Open the dashboard itself and try again there.',
  )
}

/** @param jpeg A picture that only some may see. */
export function sendCard(jpeg: Buffer): Response {
  return new Response(new Uint8Array(jpeg), {
    headers: { ...previewHeaders, 'Content-Type': 'image/jpeg' },
  })
}
