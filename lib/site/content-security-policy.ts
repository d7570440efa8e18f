import { createHash } from 'node:crypto'
import { playerOrigins } from './player-origins'

const framesOfPlayers = `frame-src 'self' ${Object.values(playerOrigins).join(' ')}`
const ownFiles = ["img-src 'self' data:", "font-src 'self'", "manifest-src 'self'"]
const noDetours = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]

/** What a public page holds of its own. */
export type PageContents = { hasFrame: boolean; media: string[]; styles: string[]; scripts: string[] }

/**
 * The policy of a public page: https://www.w3.org/TR/CSP3/. Nothing runs, and all that is loaded is the site's own.
 *
 * @param hasFrame Whether the page holds a player.
 * @param media The addresses of what it plays by itself.
 * @param styles Its inline styles, by their text; each is admitted as it is.
 * @param scripts The inline scripts of a page that cannot do without, likewise; the site's files are admitted with them.
 */
export function readingPolicy({ hasFrame, media, styles, scripts }: PageContents): string {
  const mediaSources = [...new Set(media.flatMap((address) => toMediaSource(address) ?? []))]
  return [
    "default-src 'none'",
    ...(scripts.length > 0
      ? [["script-src 'self'", ...scripts.map(toHashSource)].join(' '), "connect-src 'self'"]
      : ["script-src 'none'"]),
    ["style-src 'self'", ...styles.map(toHashSource)].join(' '),
    ...ownFiles,
    ...(hasFrame ? [framesOfPlayers] : []),
    ...(mediaSources.length > 0 ? [['media-src', ...mediaSources].join(' ')] : []),
    ...noDetours,
  ].join('; ')
}

/**
 * The policy of a page that only some may see, with the framework's scripts: those run that have the nonce of this answer,
 * and what they load.
 *
 * @param nonce Of one answer alone.
 */
export function previewPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "connect-src 'self'",
    "style-src 'self'",
    ...ownFiles,
    framesOfPlayers,
    "media-src 'self' https:",
    ...noDetours,
  ].join('; ')
}

/**
 * Names the origin of something that plays: https://www.w3.org/TR/CSP3/#grammardef-host-source.
 *
 * @returns `'self'` for a path; for anything but a plain host with `https`, nothing: hosts may hold signs that mean
 *   something in a policy, such as `;` and `*`.
 */
export function toMediaSource(address: string): string | undefined {
  if (/^\/(?!\/)/.test(address)) return "'self'"
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url?.protocol === 'https:' && /^[a-z\d.-]+(:\d+)?$/.test(url.host) ? url.origin : undefined
}

/** Names a text by its hash: https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
function toHashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
