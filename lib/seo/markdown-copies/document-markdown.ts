import 'server-only'
import { toMdast } from 'hast-util-to-mdast'
import type { List, ListItem, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { InsightDocument } from '@/lib/content/documents/document'
import { findVisible } from '@/lib/content/documents/library'
import { toMarkdownText } from '@/lib/content/markdown/markdown-text'
import { factsOfDocument } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { everybody } from '@/lib/site/audience'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { formatDuration, parseDuration } from '@/lib/site/dates/duration'
import { site } from '@/lib/site/identity'
import { kindLabel } from '@/lib/views/kinds'
import { toWholeText } from '../feeds/whole-text'
import type { ServedFile } from '../send-file'

/**
 * @param segments The segments of the document's path.
 * @returns The published document there as clean markdown: title, teaser, facts, whole text. Its questions are
 *   headings, its addresses absolute, and all of it is sanitised. Search engines are pointed to its page.
 */
export async function findDocumentMarkdown(segments: string[]): Promise<ServedFile | undefined> {
  const document = await findVisible(pathOfSegments(segments), everybody)
  return document && toDocumentMarkdown(document)
}

async function toDocumentMarkdown(document: InsightDocument): Promise<ServedFile> {
  const { headline, description, canonical, path } = await factsOfDocument(document)
  const body = toMdast(await toWholeText(document))
  const head: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(headline)] },
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [text(description)] }],
    },
    toFacts(document),
  ]
  const tree: Root = { type: 'root', children: [...head, ...(body.type === 'root' ? body.children : [])] }
  return {
    text: toMarkdownText(tree),
    type: 'text/markdown',
    headers: { 'X-Robots-Tag': 'noindex', Link: `<${canonical ?? absoluteUrl(path)}>; rel="canonical"` },
  }
}

function toFacts(document: InsightDocument): List {
  const { date, updated, author, speaker, topics = [] } = document
  const seconds = parseDuration(document.duration ?? '')
  const url = absoluteUrl(document.path)
  const facts: [name: string, value: string | undefined][] = [
    ['Kind', kindLabel(document)],
    ['Published', formatDay(date)],
    ['Updated', updated && formatDay(updated)],
    ['Length', seconds === undefined ? undefined : formatDuration(seconds)],
    ['Author', author ?? site.brand],
    ['Answers by', speaker],
    ['Topics', topics.join(', ')],
  ]
  const lines = facts.flatMap(([name, value]) => (value ? [toItem(text(`${name}: ${value}`))] : []))
  const page = toItem(text('Page: '), { type: 'link', url, children: [text(url)] })
  return { type: 'list', spread: false, children: [...lines, page] }
}

function toItem(...children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
}

function text(value: string): Text {
  return { type: 'text', value }
}
