import type { FieldValues } from '@/lib/content/ingest/field-values'
import { toSlug } from '@/lib/site/addresses/slug'
import { composeDraft } from './compose-draft'
import {
  createReport,
  type Draft,
  excerptOf,
  ImportRefusedError,
  type Report,
  type Surroundings,
} from './draft'
import { htmlToMarkdown } from './html/html-to-markdown'
import type { ResolveLink } from './html/links'
import { createPictureTaker } from './html/pictures'

/** A piece of another system, as its importer has read it. */
export type Source = {
  /** What its file is to be called; without one its title decides. */
  slug?: string | undefined
  /** How a person recognises it: a title, or the name of the file. */
  name: string
  html: string
  fields: FieldValues
  /** The address of the picture above it, and what that shows. */
  hero?: { src: string; alt: string } | undefined
  oldPath?: string | undefined
  resolveLink?: ResolveLink | undefined
}

/** Makes a draft of HTML and what is known beside it. @param notes Sentences that its importer has on it already. */
export async function makeDraft(
  { slug, name, html, fields, hero, oldPath, resolveLink }: Source,
  surroundings: Surroundings,
  notes: string[] = [],
): Promise<Draft> {
  const { report, list } = createReport()
  for (const note of notes) report(note)
  const hasTitle = fields.title === undefined
  const taker = createPictureTaker(surroundings, slug ?? name, report)
  const image = hero && (await taker.take(hero.src, hero.alt))
  const { title, body } = await htmlToMarkdown(html, { taker, report, resolveLink, hasTitle })
  if (hasTitle && !title) report(`The text has no title; it is called "${excerptOf(name)}" after its file.`)
  const all: FieldValues = {
    ...fields,
    title: fields.title ?? title ?? name,
    ...(image && { jumbotron: { img: image, ...(hero?.alt && { img_alt: hero.alt }) } }),
  }
  // The name of an old address stays as it is; a title is none yet.
  const piece = { name: slug ?? toSlug(title ?? name), fields: all, body, oldPath }
  const composed = composeDraft(piece, surroundings.today, report)
  return { ...composed, pictures: taker.pictures, notes: list() }
}

/** Makes several drafts, each of which may fail, and tells of those that do. */
export async function* makeDrafts<T>(
  sources: T[],
  nameOf: (source: T) => string,
  make: (source: T) => Promise<Draft>,
  report: Report,
): AsyncGenerator<Draft> {
  for (const source of sources)
    try {
      yield await make(source)
    } catch (error) {
      if (!(error instanceof ImportRefusedError)) throw error
      report(`"${excerptOf(nameOf(source))}" was left out: ${error.message}`)
    }
}
