import {
  type DroppedKind,
  type DroppedMarkup,
  findDroppedMarkup,
} from '@/lib/content/markdown/dropped-markup'
import { toPodcastPlayer } from '@/lib/content/media/podcast'
import { toYoutubeId } from '@/lib/content/media/youtube'
import { nameField } from '@/lib/content/schema/field-labels'
import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { collectionFor, mediumOfFile } from '@/lib/site/collections'
import { type EditorialDocument, fieldText } from '../document'
import type { Rule, RuleFinding } from '../rule'

/** What the sanitiser takes out of a text, so that its author does not miss it on the page. */
export const markupDropped: Rule = {
  name: 'markup-dropped',
  severity: 'warning',
  check: (document) => {
    const inFields = fieldsThatAre('inline-html').flatMap(({ name: field }) =>
      findDroppedMarkup(fieldText(document, field) ?? '').map((dropped) => ({ ...dropped, field })),
    )
    return [
      ...inFields.map((dropped) => ({ ...dropped, line: undefined })),
      ...document.intro.dropped.map((dropped) => ({ ...dropped, field: 'intro' })),
      ...document.body.dropped.map((dropped) => ({ ...dropped, field: 'text' })),
    ].map(({ field, line, ...dropped }) => ({ field, line, ...toRemark(dropped, document) }))
  },
}

const names: Record<DroppedKind, (name: string) => string> = {
  frame: () => 'A frame',
  media: (name) => `An element <${name}>`,
  form: () => 'A form',
  script: () => 'A script',
  style: () => 'A style sheet',
  drawing: (name) => `A drawing <${name}>`,
  head: (name) => `An element <${name}>`,
  handler: (name) => `The attribute ${name}`,
}

const hints: Record<DroppedKind, string> = {
  frame: 'Write a link to what it shows.',
  media: 'Write a link to what it shows or plays.',
  form: 'Link to a page that has the form, or let the call to action (cta) lead there.',
  script: 'Delete it; no script of a text runs here.',
  style: 'Delete it; the site gives every piece its look.',
  drawing: 'Save it as a picture under public/img/uploads/ and show it as ![what it shows](/img/uploads/…).',
  head: 'Delete it; it belongs to the head of a page.',
  handler: 'Delete it; nothing of a text runs here.',
}

type Dropped = Omit<DroppedMarkup, 'line'>

function toRemark(
  { kind, name, html }: Dropped,
  document: EditorialDocument,
): Pick<RuleFinding, 'message' | 'hint'> {
  const player = kind === 'frame' || kind === 'script' ? findPlayer(html, document) : undefined
  return {
    message: `${player?.name ?? names[kind](name)} is taken out of the text; readers do not see it.`,
    hint: player?.hint ?? hints[kind],
  }
}

/** A player that the site can show in a place of its own. */
function findPlayer(html: string, document: EditorialDocument): { name: string; hint: string } | undefined {
  const address = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(html)?.[1] ?? ''
  const video = toYoutubeId(address)
  const medium = mediumOfFile(document.file)
  if (video) {
    const [address, field] = [`https://youtu.be/${video}`, nameField('youtube_url')]
    const hint =
      medium === 'video'
        ? `Write ${address} into ${field} instead.`
        : `Write a link, [Watch the video](${address}), or make a piece of it in content/${collectionFor('video')}/ with that address in ${field}.`
    return { name: 'The player of a YouTube video', hint }
  }
  const episode = toPodcastPlayer(html)
  if (!episode) return undefined
  const hint =
    medium === 'audio'
      ? `Move it to ${nameField('podcast_embed')}.`
      : `Write a link, [Listen to the episode](${episode.pageUrl ?? episode.playerUrl}), or make a piece of it in content/${collectionFor('audio')}/ with the snippet in ${nameField('podcast_embed')}.`
  return { name: `The player of a podcast (${episode.host})`, hint }
}
