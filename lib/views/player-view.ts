import 'server-only'
import type { InsightDocument } from '@/lib/content/documents/document'
import { toPicture } from '@/lib/content/media/picture'
import { toPodcastPlayer } from '@/lib/content/media/podcast'
import { findYoutubeId, youtubePageUrl, youtubePlayerUrl } from '@/lib/content/media/youtube'
import { collectionFacts, type Medium } from '@/lib/site/collections'
import { toEpisodePoster, toVideoPoster } from './poster-document'

/** What plays on a document's page. Nothing is loaded from its host before the visitor presses the poster. */
export type PlayerView = {
  medium: Exclude<Medium, 'text'>
  /** Names the frame that holds poster and player. */
  title: string
  /** The document inside the frame: a poster whose link leads, in the same frame, to the player. */
  poster: string
  host: string
  /** The page of the piece at its host. */
  page?: { href: string; label: string } | undefined
}

const posterSizes = '(min-width: 72rem) 70rem, 100vw'

/** @returns The player of a video or an episode; undefined for a text, and for an episode whose host is unknown. */
export async function toPlayer(document: InsightDocument): Promise<PlayerView | undefined> {
  const { medium } = collectionFacts[document.collection]
  if (medium === 'text') return undefined
  return medium === 'video' ? toVideo(document) : toEpisode(document)
}

async function toVideo(document: InsightDocument): Promise<PlayerView | undefined> {
  const id = findYoutubeId(document)
  if (!id) return undefined
  const { slug, motif, title, thumbnail, jumbotron, youtube_thumbnail_alt } = document
  const picture = await toPicture({
    src: thumbnail ?? jumbotron?.img,
    alt: youtube_thumbnail_alt,
    sizes: posterSizes,
    drawing: { format: 'card', seed: slug, motif },
  })
  return {
    medium: 'video',
    title: `Video: ${title}`,
    poster: toVideoPoster(title, picture, `${youtubePlayerUrl(id)}?autoplay=1`),
    host: 'YouTube',
    page: { href: youtubePageUrl(id), label: 'Watch on YouTube' },
  }
}

function toEpisode({ slug, title, podcast_embed = '' }: InsightDocument): PlayerView | undefined {
  const player = toPodcastPlayer(podcast_embed)
  if (!player) return undefined
  return {
    medium: 'audio',
    title: `Episode: ${title}`,
    poster: toEpisodePoster(title, slug, player.playerUrl),
    host: player.host,
    page: player.pageUrl ? { href: player.pageUrl, label: `Listen on ${player.host}` } : undefined,
  }
}
