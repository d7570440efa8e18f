import { playerOrigins } from '@/lib/site/player-origins'

/** The fields that may name a video; the first one that does so counts. */
export const videoFields = ['youtube_id', 'youtube_url'] as const

/** What editors write of a video. */
export type VideoFields = { [Field in (typeof videoFields)[number]]?: string | undefined }

const idShape = /^[\w-]{11}$/
const hosts = /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be|ytimg\.com)$/

/** First segments of paths that have an identifier behind them. */
const stepsBeforeId = ['embed', 'shorts', 'live', 'watch', 'v', 'vi', 'e']

/**
 * Takes the identifier out of what names a video on YouTube.
 *
 * @param text The identifier itself, or an address in any form that YouTube hands out: `watch?v=`, `youtu.be`, `embed`,
 *   `shorts`, `live`, a thumbnail, an attribution link; with or without its scheme.
 * @returns Eleven letters, digits, hyphens and underscores; undefined when there is no identifier in it.
 */
export function toYoutubeId(text: string): string | undefined {
  const trimmed = text.trim()
  if (idShape.test(trimmed)) return trimmed
  const address = trimmed.replace(/^(https?:)?\/\//i, '')
  if (!/^[\w.-]+(:\d+)?\//.test(address) || !URL.canParse(`https://${address}`)) return undefined
  const url = new URL(`https://${address}`)
  return hosts.test(url.hostname) ? idOf(url) : undefined
}

/** @returns The identifier of a document's video, of the first of its fields that has one. */
export function findYoutubeId(fields: VideoFields): string | undefined {
  return videoFields.map((field) => toYoutubeId(fields[field] ?? '')).find(Boolean)
}

/** The player that sets no cookies before it plays. */
export function youtubePlayerUrl(id: string): string {
  return `${playerOrigins.youtube}/embed/${id}`
}

/** The video's own page on YouTube. */
export function youtubePageUrl(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`
}

function idOf(url: URL): string | undefined {
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean)
  const inner = url.searchParams.get('u') ?? url.searchParams.get('url')
  const candidates = [
    url.searchParams.get('v') ?? '',
    stepsBeforeId.includes(first) ? second : '',
    url.hostname.endsWith('youtu.be') ? first : '',
  ]
  const id = candidates.find((candidate) => idShape.test(candidate))
  if (id || !inner) return id
  const target = URL.canParse(inner, url.origin) ? new URL(inner, url.origin) : undefined
  return target && hosts.test(target.hostname) ? target.searchParams.get('v')?.match(idShape)?.[0] : undefined
}
