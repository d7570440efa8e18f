import { createHash } from 'node:crypto'
import { playerOrigins } from './player-origins'

const framesOfPlayers = `frame-src 'self' ${Object.values(playerOrigins).join(' ')}`
const ownFiles = ["img-src 'self' data:", "font-src 'self'", "manifest-src 'self'"]
const noDetours = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]

/** What a public page holds of its own. */
export type PageContents = { hasFrame: boolean; styles: string[]; scripts: string[] }

/**
 * The policy of a public page: https://www.w3.org/TR/CSP3/. Nothing runs, and all that is loaded is the site's own.
 *
 * @param hasFrame Whether the page holds a player.
 * @param styles Its inline styles, by their text; each is admitted as it is.
 * @param scripts The inline scripts of a page that cannot do without, likewise; the site's files are admitted with them.
 */
export function readingPolicy({ hasFrame, styles, scripts }: PageContents): string {
  return [
    "default-src 'none'",
    ...(scripts.length > 0
      ? [["script-src 'self'", ...scripts.map(toHashSource)].join(' '), "connect-src 'self'"]
      : ["script-src 'none'"]),
    ["style-src 'self'", ...styles.map(toHashSource)].join(' '),
    ...ownFiles,
    ...(hasFrame ? [framesOfPlayers] : []),
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
    ...noDetours,
  ].join('; ')
}

/** Names a text by its hash: https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
function toHashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
