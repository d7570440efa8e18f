import { createHash } from 'node:crypto'

/** Where the players of videos and episodes come from; pages without a player load nothing from there. */
const playerHosts = [
  'https://www.youtube-nocookie.com',
  'https://www.buzzsprout.com',
  'https://w.soundcloud.com',
]

const framesOfPlayers = `frame-src 'self' ${playerHosts.join(' ')}`
const ownFiles = ["img-src 'self' data:", "font-src 'self'", "manifest-src 'self'"]
const noDetours = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]

/** What a public page holds of its own. */
export type PageContents = { hasFrame: boolean; styleHashes: string[]; scripts: string[] }

/**
 * The policy of a public page: https://www.w3.org/TR/CSP3/. Nothing runs, and all that is loaded is the site's own.
 *
 * @param hasFrame Whether the page holds a player.
 * @param styleHashes Sources by which its inline styles are admitted.
 * @param scripts The inline scripts of a page that cannot do without; each is admitted as it is, and the site's files with them.
 */
export function readingPolicy({ hasFrame, styleHashes, scripts }: PageContents): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    ...(scripts.length > 0
      ? [`script-src 'self' ${hashes.join(' ')}`, "connect-src 'self'"]
      : ["script-src 'none'"]),
    ["style-src 'self'", ...styleHashes].join(' '),
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
