import type { Collection } from '@/lib/addresses/paths'
import { hostsIn, toPodcastPlayer } from '@/lib/players/podcast'
import { findYoutubeId, toYoutubeId } from '@/lib/players/youtube'
import type { TellField } from './check-fields'
import type { FieldValues } from './read-fields'

/** Rules about what plays on a document's page. A video must name one; a podcast without a player is still to be read. */
export function checkPlayers(values: FieldValues, collection: Collection, tell: TellField): void {
  checkKind(values, collection, tell)
  if (collection === 'videos') checkVideo(values, tell)
  if (collection === 'podcast') checkEpisode(values, tell)
}

const kindsIn: Record<Collection, string[]> = {
  articles: ['article', 'fun-fact'],
  videos: ['video'],
  podcast: ['podcast'],
}

/** Labels follow the kind, listings and players the folder: they must agree. */
function checkKind({ post_type }: FieldValues, collection: Collection, tell: TellField): void {
  if (typeof post_type === 'string' && !kindsIn[collection].includes(post_type))
    tell(
      'warning',
      'post_type',
      `A file in ${collection}/ is listed there, whatever its kind; this one says "${post_type}".`,
      `Write ${kindsIn[collection].join(' or ')}, or move the file.`,
    )
}

function checkVideo(values: FieldValues, tell: TellField): void {
  const written = (['youtube_id', 'youtube_url'] as const).flatMap((field) => {
    const text = values[field]
    return typeof text === 'string' ? [{ field, text, id: toYoutubeId(text) }] : []
  })
  const ids = new Set(written.map(({ id }) => id).filter((id) => id !== undefined))
  const severity = ids.size === 0 ? 'fault' : 'warning'
  for (const { field, text, id } of written)
    if (!id)
      tell(
        severity,
        field,
        `"${text}" names no video on YouTube.`,
        'Copy the address from YouTube’s "Share" button, such as https://youtu.be/dQw4w9WgXcQ.',
      )
  if (written.length === 0)
    tell(
      'fault',
      'youtube_url',
      'A video needs its address on YouTube (youtube_url) or its identifier there (youtube_id).',
      'Add a line such as "youtube_url: https://youtu.be/dQw4w9WgXcQ".',
    )
  if (ids.size > 1)
    tell(
      'warning',
      'youtube_url',
      `youtube_url and youtube_id name two videos; ${findYoutubeId(Object.fromEntries(written.map(({ field, text }) => [field, text])))} is shown.`,
      'Delete the wrong one; one of the two is enough.',
    )
}

function checkEpisode(values: FieldValues, tell: TellField): void {
  const embed = values.podcast_embed
  if (typeof embed !== 'string')
    tell(
      'warning',
      'podcast_embed',
      'The episode has no player.',
      'Add the embed snippet that Buzzsprout or SoundCloud offers.',
    )
  else if (!toPodcastPlayer(embed)) {
    const hosts = hostsIn(embed).join(', ')
    tell(
      'warning',
      'podcast_embed',
      `The site cannot make a player of this snippet${hosts && ` (${hosts})`}; the page shows none.`,
      'Use the embed snippet of Buzzsprout or SoundCloud, with the number of the episode in it.',
    )
  }
}
