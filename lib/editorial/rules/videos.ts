import type { FoundVideo, VideoProblem } from '@/lib/content/media/video'
import { toYoutubeId } from '@/lib/content/media/youtube'
import { nameField } from '@/lib/content/schema/field-labels'
import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { type EditorialDocument, fieldText } from '../document'
import type { EditorialLibrary } from '../library'
import { isLocalPlace, toReadable } from '../local-place'
import { quote, type Rule } from '../rule'

/* About videos that stand in a page themselves; those of YouTube have rules with the players. */

export const videoMissing: Rule = {
  name: 'video-missing',
  severity: 'error',
  check: (document, library) =>
    listVideos(document, library)
      .filter(({ address, found }) => problemOf(address, found) === 'missing')
      .map(({ field, address }) => ({
        field,
        message: `The video ${quote(toReadable(address))} is ${isLocalPlace(address) ? 'on somebody’s own computer' : 'not there'}; readers see the picture instead.`,
        hint: 'Put the file under public/img/uploads/ and name it here as /img/uploads/….',
      })),
}

export const videoUnplayable: Rule = {
  name: 'video-unplayable',
  severity: 'error',
  check: (document, library) =>
    listVideos(document, library).flatMap(({ field, address, found }) => {
      const problem = problemOf(address, found)
      if (!problem || problem === 'missing') return []
      const what =
        problem === 'unplayable'
          ? 'is no video that browsers play'
          : 'is neither a path of this site nor an https address'
      return [
        {
          field,
          message: `${quote(address)} ${what}; readers see the picture instead.`,
          hint: toYoutubeId(address)
            ? `A video on YouTube is a piece of its own, in videos/, with its address in ${nameField('youtube_url')}.`
            : 'Save the video as MP4 (H.264) or WebM, with that ending, and name it as /img/uploads/… or https://….',
        },
      ]
    }),
}

export const videoWithoutPicture: Rule = {
  name: 'video-without-picture',
  severity: 'warning',
  check: (document, library) =>
    listVideos(document, library)
      .filter(({ found }) => 'video' in found && !fieldText(document, 'jumbotron.img'))
      .map(({ field }) => ({
        field,
        message: 'The video has no picture; until it plays, and on paper, readers see a drawing.',
        hint: `Name a picture of it in ${nameField('jumbotron.img')}, and say in ${nameField('jumbotron.img_alt')} what it shows.`,
      })),
}

function listVideos(document: EditorialDocument, { videos }: EditorialLibrary) {
  return fieldsThatAre('video').flatMap(({ name: field }) => {
    const address = fieldText(document, field)
    const found = address === undefined ? undefined : videos.get(address)
    return address !== undefined && found ? [{ field, address, found }] : []
  })
}

/** A file on somebody's own computer is missing here. */
function problemOf(address: string, found: FoundVideo): VideoProblem | undefined {
  if ('video' in found) return undefined
  return isLocalPlace(address) ? 'missing' : found.problem
}
