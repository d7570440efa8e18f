import type { FieldValues } from '@/lib/content/ingest/field-values'
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { textAt } from '@/lib/content/schema/text-at'
import { toSlug } from '@/lib/site/addresses/slug'
import { isKind, type Kind, mediumOfKind } from '@/lib/site/collections'
import { excerptOf, type Report } from './draft'

/* What the format asks for, where the old system said nothing or something else. */

export const untitled = 'Untitled'
const MAX_TOPIC_LENGTH = 60
/** In characters: what listings and search results show. */
const MAX_DESCRIPTION_LENGTH = 155

/** A video without an address could not be shown. */
export function kindOf(fields: FieldValues, report: Report): Kind {
  const written = textAt(fields, 'post_type') ?? ''
  const kind = isKind(written) ? written : 'article'
  if (mediumOfKind(kind) !== 'video' || textAt(fields, 'youtube_url') || textAt(fields, 'youtube_id'))
    return kind
  report('This is a video without youtube_url, so it is an article for now.')
  return 'article'
}

/** @returns The topics that can be in an address, each once. */
export function toTopics(topics: string[], report: Report): string[] {
  const bySlug = new Map<string, string>()
  for (const topic of topics) {
    const line = excerptOf(topic, 1000)
    if (toSlug(line) === '' || line.length > MAX_TOPIC_LENGTH)
      report(
        `The topic "${excerptOf(topic)}" was left out: a topic is a few words that can be in an address.`,
      )
    else if (!bySlug.has(toSlug(line))) bySlug.set(toSlug(line), line)
  }
  return [...bySlug.values()]
}

export function addTitle(fields: FieldValues, report: Report): void {
  if (fields.title !== undefined) return
  fields.title = untitled
  report('It has no title; write one.')
}

export function addDate(fields: FieldValues, today: string, report: Report): void {
  if (fields.date !== undefined) return
  fields.date = today
  report('The file says no date; today’s is written, and is to be the day of publication.')
}

export function addDescription(fields: FieldValues, body: string, report: Report): void {
  if (fields.short_description !== undefined) return
  const paragraph = parseMarkdown(body).children.find(
    (node) => node.type === 'element' && node.tagName === 'p' && toPlainText([node]) !== '',
  )
  const words = paragraph?.type === 'element' ? toPlainText([paragraph]).replace(/^A: /, '') : ''
  fields.short_description = shorten(words) || (textAt(fields, 'title') ?? untitled)
  report('The teaser is the beginning of the text; write one that makes people read on.')
}

/** @returns The first sentences that fit, or as many words, or letters where there are no spaces; never half a letter. */
export function shorten(words: string): string {
  const letters = [...words]
  if (letters.length <= MAX_DESCRIPTION_LENGTH) return words
  const cut = letters.slice(0, MAX_DESCRIPTION_LENGTH - 1).join('')
  const sentence = /^.{60,}[.!?](?=\s)/su.exec(cut)?.[0]
  return sentence ?? `${cut.replace(/\s+\S*$/u, '')}…`
}
