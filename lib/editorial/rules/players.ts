import { hostsIn, toPodcastPlayer } from '@/lib/content/media/podcast'
import { toYoutubeId, videoFields } from '@/lib/content/media/youtube'
import { nameField } from '@/lib/content/schema/field-labels'
import { collectionOf, kindsIn, mediumOfFile } from '@/lib/site/collections'
import { fieldText } from '../document'
import { quote, type Rule } from '../rule'

/** Labels follow the kind, listings and players the folder: they must agree. */
export const kindMisplaced: Rule = {
  name: 'kind-misplaced',
  severity: 'warning',
  check: (document) => {
    const collection = collectionOf(document.file)
    const kind = fieldText(document, 'post_type')
    if (!collection || !kind) return []
    const kinds: string[] = kindsIn(collection)
    if (kinds.includes(kind)) return []
    return [
      {
        field: 'post_type',
        message: `What lies in ${collection}/ is listed there; this file says that it is a "${kind}".`,
        hint: `Write ${kinds.join(' or ')}, or move the file.`,
      },
    ]
  },
}

/** A video that names none at all is a fault; this is about one field that contradicts the other. */
export const videoUnclear: Rule = {
  name: 'video-unclear',
  severity: 'warning',
  check: (document) => {
    if (mediumOfFile(document.file) !== 'video') return []
    const named = videoFields.flatMap((field) => {
      const text = fieldText(document, field)
      return text === undefined ? [] : [{ field, text, id: toYoutubeId(text) }]
    })
    const [shown, other] = named.filter(({ id }) => id !== undefined)
    const wrong = named.filter(({ id }) => id === undefined)
    if (shown && other && shown.id !== other.id)
      return [
        {
          field: other.field,
          message: `${nameField(other.field)} and ${nameField(shown.field)} name two videos; ${shown.id} is shown.`,
          hint: 'Delete the wrong one; one of the two is enough.',
        },
      ]
    if (!shown) return []
    return wrong.map(({ field, text }) => ({
      field,
      message: `${quote(text)} names no video on YouTube; ${nameField(shown.field)} is used.`,
      hint: `Delete it; ${nameField(shown.field)} is enough.`,
    }))
  },
}

export const episodeWithoutPlayer: Rule = {
  name: 'episode-without-player',
  severity: 'warning',
  check: (document) => {
    const embed = fieldText(document, 'podcast_embed') ?? ''
    if (mediumOfFile(document.file) !== 'audio' || toPodcastPlayer(embed)) return []
    const hosts = hostsIn(embed).join(', ')
    return [
      {
        field: 'podcast_embed',
        message: embed
          ? `The site cannot make a player of this snippet${hosts && ` (${hosts})`}; the page shows none.`
          : 'The episode has no player.',
        hint: 'Use the embed snippet of Buzzsprout or SoundCloud, with the number of the episode in it.',
      },
    ]
  },
}
