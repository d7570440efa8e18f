import 'server-only'
import type { List, RootContent } from 'mdast'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { toMarkdownText } from '@/lib/content/markdown/markdown-text'
import {
  atomPath,
  jsonFeedPath,
  markdownPath,
  rssPath,
  sitemapPath,
} from '@/lib/site/addresses/machine-files'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { everybody } from '@/lib/site/audience'
import { collectionFacts, collections } from '@/lib/site/collections'
import { site } from '@/lib/site/identity'

type Entry = { name: string; url: string; note: string }

/**
 * The directory of the site for language models: https://llmstxt.org.
 *
 * @returns Markdown that names every published document by kind, newest first, each linked as markdown. Documents that
 *   keep out of search engines keep out of it.
 */
export function toLlmsDirectory(): string {
  const documents = listVisible(everybody).filter((document) => !document.seo?.noindex)
  const sections = collections.flatMap((collection) => {
    const entries = documents.filter((document) => document.collection === collection).map(toEntry)
    return entries.length > 0 ? toSection(collectionFacts[collection].title, entries) : []
  })
  return toMarkdownText({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: site.name }] },
      {
        type: 'blockquote',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: site.description }] }],
      },
      ...sections,
      // By the specification, what may be left out is under this name.
      ...toSection('Optional', machineFiles()),
    ],
  })
}

function toEntry({ title, short_description, path }: DocumentSummary): Entry {
  return { name: title, url: absoluteUrl(markdownPath(path)), note: short_description }
}

function machineFiles(): Entry[] {
  return [
    { name: 'RSS', url: absoluteUrl(rssPath), note: 'the latest documents with their whole text' },
    { name: 'Atom', url: absoluteUrl(atomPath), note: 'the same' },
    { name: 'JSON Feed', url: absoluteUrl(jsonFeedPath), note: 'the same' },
    { name: 'Sitemap', url: absoluteUrl(sitemapPath), note: 'every page' },
  ]
}

function toSection(name: string, entries: Entry[]): RootContent[] {
  const list: List = {
    type: 'list',
    spread: false,
    children: entries.map(({ name: words, url, note }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url, children: [{ type: 'text', value: words }] },
            { type: 'text', value: `: ${note}` },
          ],
        },
      ],
    })),
  }
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: name }] }, list]
}
