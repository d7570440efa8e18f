import type { DocumentSummary } from '@/lib/content/documents/document'
import { toPodcastPlayer } from '@/lib/content/media/podcast'
import { findYoutubeId, youtubePlayerUrl } from '@/lib/content/media/youtube'
import { parseDuration } from '@/lib/site/dates/duration'

/** What plays on a page, as machines are told of it. */
export type MediaFacts = (
  | { kind: 'video'; playerUrl: string }
  | { kind: 'episode'; playerUrl?: string | undefined; episodeNumber?: number | undefined }
) & {
  /** How long it plays. */
  seconds?: number | undefined
}

/** @returns What plays on a document's page; undefined for a text. An episode's number is the last one in its name. */
export function toMediaFacts(document: DocumentSummary): MediaFacts | undefined {
  const seconds = parseDuration(document.duration ?? '')
  if (document.collection === 'videos') {
    const id = findYoutubeId(document)
    return id ? { kind: 'video', playerUrl: youtubePlayerUrl(id), seconds } : undefined
  }
  if (document.collection !== 'podcast') return undefined
  const number = /(\d+)\D*$/.exec(document.episode ?? '')?.[1]
  return {
    kind: 'episode',
    playerUrl: toPodcastPlayer(document.podcast_embed ?? '')?.playerUrl,
    episodeNumber: number === undefined ? undefined : Number(number),
    seconds,
  }
}
