import { createHash } from 'node:crypto'
import type { Analytics } from './analytics'
import { playerOrigins } from './player-origins'
import { toPolicySource } from './policy-source'

const framesOfPlayers = `frame-src 'self' ${Object.values(playerOrigins).join(' ')}`
const ownFiles = ["img-src 'self' data:", "font-src 'self'", "manifest-src 'self'"]
const noDetours = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]

/** What a public page holds of its own. */
export type PageContents = {
  hasFrame: boolean
  media: string[]
  styles: string[]
  scripts: string[]
  analytics?: Analytics | undefined
}

/**
 * The policy of a public page: https://www.w3.org/TR/CSP3/. Nothing runs, and all that is loaded is the site's own.
 *
 * @param hasFrame Whether the page holds a player.
 * @param media The addresses of what it plays by itself.
 * @param styles Its inline styles, by their text; each is admitted as it is.
 * @param scripts The inline scripts of a page that cannot do without, likewise; the site's files are admitted with them.
 * @param analytics The script that counts visits; its origin is admitted, to load it and to report to.
 */
export function readingPolicy({ hasFrame, media, styles, scripts, analytics }: PageContents): string {
  const mediaSources = [...new Set(media.flatMap((address) => toPolicySource(address) ?? []))]
  return [
    "default-src 'none'",
    ...toScriptDirectives(scripts, analytics),
    ["style-src 'self'", ...styles.map(toHashSource)].join(' '),
    ...ownFiles,
    ...(hasFrame ? [framesOfPlayers] : []),
    ...(mediaSources.length > 0 ? [['media-src', ...mediaSources].join(' ')] : []),
    ...noDetours,
  ].join('; ')
}

/** Tools that judge a page ask for `robots.txt` in its name; Lighthouse finds none where a page may not connect to its own site. */
function toScriptDirectives(scripts: string[], analytics: Analytics | undefined): string[] {
  const counting = analytics ? [analytics.origin] : []
  const connect = ["connect-src 'self'", ...counting].join(' ')
  const origins = [...(scripts.length > 0 ? ["'self'"] : []), ...counting]
  if (origins.length === 0) return ["script-src 'none'", connect]
  const inline = [...scripts, ...(analytics?.preamble ? [analytics.preamble] : [])].map(toHashSource)
  return [['script-src', ...origins, ...inline].join(' '), connect]
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
 * The policy of the page on which marketers write. It makes functions of its configuration, and styles as it goes; it loads nothing of
 * another host, and no other page may do so.
 */
export const writingPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "connect-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  ...noDetours,
].join('; ')

/** Names a text by its hash: https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
function toHashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
