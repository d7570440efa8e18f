import type { Article, PodcastEpisode, PodcastSeries, Thing, VideoObject } from 'schema-dts'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { toPodcastPlayer } from '@/lib/content/media/podcast'
import { findYoutubeId, youtubePlayerUrl } from '@/lib/content/media/youtube'
import { collectionPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { Collection } from '@/lib/site/collections'
import { parseDuration, toIsoDuration } from '@/lib/site/dates/duration'
import { site } from '@/lib/site/identity'
import type { PageFacts } from './metadata'
import type { Work } from './work'

type ToEntity = (work: Work, document: DocumentSummary, facts: PageFacts) => Thing

/** What the documents of each collection are to machines. */
const entities: Record<Collection, ToEntity> = {
  articles: toArticle,
  videos: toVideo,
  podcast: toEpisode,
}

/**
 * What the page of a document is about: one thing. Where something is watched or heard, that is the recording, with no
 * article beside it: `mainEntityOfPage` names the one entity that a page describes
 * (https://schema.org/mainEntityOfPage), and search engines show a video for a page only where watching it is what the
 * page is for (https://developers.google.com/search/docs/appearance/video#watch-page).
 *
 * @param work What every article states, which schema.org lets every creative work state.
 */
export function toMainEntity(work: Work, document: DocumentSummary, facts: PageFacts): Thing {
  return entities[document.collection](work, document, facts)
}

function toArticle(work: Work, _document: DocumentSummary, { path }: PageFacts): Article {
  return { '@type': 'Article', '@id': `${absoluteUrl(path)}#article`, ...work }
}

function toVideo(work: Work, document: DocumentSummary, facts: PageFacts): VideoObject | Article {
  const id = findYoutubeId(document)
  if (!id) return toArticle(work, document, facts)
  return {
    '@type': 'VideoObject',
    '@id': `${absoluteUrl(facts.path)}#video`,
    name: facts.headline,
    ...work,
    thumbnailUrl: facts.picture.url,
    uploadDate: facts.article?.published,
    embedUrl: youtubePlayerUrl(id),
    ...toLength(document),
  }
}

/** The number of an episode is the last one in its name. */
function toEpisode(
  work: Work,
  document: DocumentSummary,
  { path, headline: name }: PageFacts,
): PodcastEpisode {
  const number = /(\d+)\D*$/.exec(document.episode ?? '')?.[1]
  const embedUrl = toPodcastPlayer(document.podcast_embed ?? '')?.playerUrl
  return {
    '@type': 'PodcastEpisode',
    '@id': `${absoluteUrl(path)}#episode`,
    name,
    ...work,
    partOfSeries: toSeries(document),
    ...(number !== undefined && { episodeNumber: Number(number) }),
    ...toLength(document),
    ...(embedUrl && { associatedMedia: { '@type': 'AudioObject', name, embedUrl } }),
  }
}

/** The series that every episode of a collection belongs to. */
function toSeries({ collection }: DocumentSummary): PodcastSeries {
  const url = absoluteUrl(collectionPath(collection))
  return { '@type': 'PodcastSeries', '@id': `${url}#series`, name: site.podcastName, url }
}

function toLength({ duration }: DocumentSummary): { duration?: string } {
  const seconds = parseDuration(duration ?? '')
  return seconds === undefined ? {} : { duration: toIsoDuration(seconds) }
}
