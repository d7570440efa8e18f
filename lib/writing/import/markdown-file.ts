import type { Image, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { decodeText } from '@/lib/content/ingest/decode-text'
import type { FieldValues } from '@/lib/content/ingest/field-values'
import { readFrontMatter } from '@/lib/content/ingest/front-matter'
import { findDroppedMarkup } from '@/lib/content/markdown/dropped-markup'
import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { toSlug } from '@/lib/site/addresses/slug'
import { composeDraft } from './compose-draft'
import {
  createReport,
  type Draft,
  excerptOf,
  type ImportedFile,
  ImportRefusedError,
  type Report,
  type Surroundings,
} from './draft'
import { createPictureTaker, type PictureTaker } from './html/pictures'
import { isFields, toFields, toWritten, type Written } from './markdown-fields'

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * Makes a draft of a markdown file, such as one of Decap or Netlify CMS. Of its text nothing changes but the addresses of
 * pictures that came with it, and that a heading at its top is the title where its fields name none.
 *
 * @throws {ImportRefusedError} For a file whose fields cannot be read.
 */
export async function importMarkdown(file: ImportedFile, surroundings: Surroundings): Promise<Draft> {
  const { report, list } = createReport()
  const name =
    file.name
      .split('/')
      .at(-1)
      ?.replace(/\.(md|markdown|mdx|txt)$/i, '') ?? ''
  const { written, body: whole } = readParts(file.name, decodeText(file.bytes).text.replace(/\r\n?/g, '\n'))
  if (written.has('redirects.incoming'))
    throw new ImportRefusedError(
      'These are the redirects of the old site: npm run import:redirects takes them over.',
    )
  const taker = createPictureTaker(surroundings, name, report)
  const fields = await takeFieldPictures(toFields(written, report), taker)
  const heading = fields.title === undefined ? takeHeading(whole) : undefined
  const { title, body } = heading ?? { title: undefined, body: whole }
  if (title !== undefined) fields.title = title
  if (fields.title === undefined) {
    fields.title = name.replace(/^\d{4}-\d{2}-\d{2}-/, '').replaceAll('-', ' ')
    report(`The file has no title; it is called "${excerptOf(fields.title)}" after its name.`)
  }
  reportMarkup(body, report)
  const text = await takeTextPictures(body, taker, report)
  // What was pasted has no name of its own.
  const named = title !== undefined && /\s/.test(name) ? toSlug(title) : name
  const composed = composeDraft({ name: named, fields, body: text }, surroundings.today, report)
  return { ...composed, pictures: taker.pictures, notes: list() }
}

function readParts(file: string, text: string): { written: Written; body: string } {
  if (text.startsWith('+++'))
    throw new ImportRefusedError(
      'Its fields are written in TOML. Save them as YAML between lines of three hyphens.',
    )
  if (!text.startsWith('---')) return { written: new Map(), body: text }
  const frontMatter = readFrontMatter({ file, text })
  if (!Array.isArray(frontMatter)) return { written: toWritten(frontMatter.fields), body: frontMatter.body }
  const [fault] = frontMatter
  throw new ImportRefusedError(`Its fields cannot be read: ${fault?.message} ${fault?.hint}`)
}

/** @returns The words of a heading of the first level with which a text begins, and the rest of the text. */
function takeHeading(body: string): { title: string; body: string } | undefined {
  const [first] = parser.parse(body).children
  if (first?.type !== 'heading' || first.depth !== 1) return undefined
  const words: string[] = []
  visit(first, ['text', 'inlineCode'], (node) => void ('value' in node && words.push(node.value)))
  // A title has neither pictures nor markup.
  const isPlain = first.children.every(({ type }) => !['image', 'imageReference', 'html'].includes(type))
  const title = words.join('').trim()
  return !isPlain || title === '' ? undefined : { title, body: body.slice(first.position?.end.offset ?? 0) }
}

async function takeFieldPictures(fields: FieldValues, taker: PictureTaker): Promise<FieldValues> {
  for (const { name } of fieldsThatAre('picture')) {
    const [group = '', inner] = name.split('.')
    const holder = inner === undefined ? fields : fields[group]
    const key = inner ?? group
    const src = isFields(holder) ? holder[key] : undefined
    if (typeof src === 'string' && isFields(holder)) holder[key] = (await taker.take(src)) ?? src
  }
  return fields
}

/** Rewrites addresses of pictures where they are written, so that no other letter of the text changes. */
async function takeTextPictures(body: string, taker: PictureTaker, report: Report): Promise<string> {
  const images: Image[] = []
  const tree: Root = parser.parse(body)
  visit(tree, 'image', (node: Image) => void images.push(node))
  let text = body
  for (const { url, alt, position } of images.toReversed()) {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    const address = await taker.take(url, alt ?? '')
    const written = body.slice(start, end)
    const at = written.lastIndexOf(url)
    if (!address || address === url) continue
    if (at < 0) report(`The picture ${excerptOf(url)} is ${address} now; name it in the text.`)
    else text = text.slice(0, start + at) + address + text.slice(start + at + url.length)
  }
  return text
}

function reportMarkup(body: string, report: Report): void {
  for (const { name, html } of findDroppedMarkup(body))
    report(`The text holds ${name}, which no page of the site shows: ${excerptOf(html)}`)
  for (const [shortcode] of body.matchAll(/\{\{[<%].*?[%>]\}\}|\{%.*?%\}/g))
    report(`The text holds a shortcode, which readers would see: ${excerptOf(shortcode)}`)
}
