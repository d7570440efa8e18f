/** What editors write of a video. */
export type VideoFields = { youtube_id?: string | undefined; youtube_url?: string | undefined }

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

/** @returns The identifier of a document's video: that of `youtube_id` or, when it is unusable, of `youtube_url`. */
export function findYoutubeId({ youtube_id = '', youtube_url = '' }: VideoFields): string | undefined {
  return toYoutubeId(youtube_id) ?? toYoutubeId(youtube_url)
}

/** The player that sets no cookies before it plays. */
export function youtubePlayerUrl(id: string): string {
  return `https://www.youtube-nocookie.com/embed/${id}`
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
