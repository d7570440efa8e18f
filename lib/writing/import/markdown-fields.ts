import type { FieldValue, FieldValues } from '@/lib/content/ingest/field-values'
import { flattenFields } from '@/lib/content/schema/field-lists'
import { fieldsOf } from '@/lib/content/schema/fields'
import { excerptOf, type Report } from './draft'

/** What fields are called elsewhere, by what they are called here; the first that is there counts. */
const synonyms: Record<string, string[]> = {
  short_description: ['description', 'excerpt', 'summary', 'teaser'],
  topics: ['tags', 'categories', 'category', 'keywords'],
  date: ['publishDate', 'published_at', 'pubDate', 'created'],
  updated: ['lastmod', 'modified', 'updated_at'],
  author: ['authors'],
  'jumbotron.img': ['featured_image', 'featuredImage', 'featuredimage', 'image', 'cover', 'hero', 'banner'],
  'jumbotron.img_alt': ['image_alt', 'featured_image_alt', 'cover_alt'],
  thumbnail: ['thumb'],
}
/** What an import decides itself: all that it makes are drafts. */
const decided = ['private', 'draft', 'published', 'publish', 'status']

/** Takes over the fields that the format has, by whatever name, and reports the others. */
export function toFields(written: Record<string, unknown>, report: Report): FieldValues {
  const known = flattenFields({ ...fieldsOf.articles, ...fieldsOf.videos, ...fieldsOf.podcast })
  const fields: FieldValues = {}
  const used = new Set<string>(decided)
  for (const { name, is } of known) {
    if (is === 'group' || decided.includes(name)) continue
    const names = [name, ...(synonyms[name] ?? [])].filter((each) => valueAt(written, each) !== undefined)
    const sources = is === 'list' ? names : names.slice(0, 1)
    const values = sources.map((each) => toValue(valueAt(written, each), is === 'list')).filter(isThere)
    const [value] = values
    if (value === undefined) continue
    put(fields, name, is === 'list' ? values.flat().map(String) : value)
    for (const source of sources) {
      used.add(source)
      if (source !== name) report(`Its "${source}" is ${name} now.`)
    }
  }
  for (const name of namesOf(written).filter((each) => !used.has(each)))
    report(`The field "${excerptOf(name)}" was left out: the site has none of that name.`)
  return fields
}

function valueAt(written: Record<string, unknown>, name: string): unknown {
  const [group = '', inner] = name.split('.')
  const value = written[group]
  const found = inner === undefined ? value : isGroup(value) ? value[inner] : undefined
  return found === null || found === '' || isGroup(found) ? undefined : found
}

function toValue(value: unknown, isList: boolean): FieldValue | undefined {
  const texts = (Array.isArray(value) ? value : [value]).flatMap((each) =>
    ['string', 'number', 'boolean'].includes(typeof each) ? [String(each)] : [],
  )
  if (isList) return texts.flatMap((each) => (Array.isArray(value) ? [each] : each.split(',')))
  return typeof value === 'boolean' ? value : texts.length > 0 ? texts.join(', ') : undefined
}

function isThere(value: FieldValue | undefined): value is FieldValue {
  return value !== undefined
}

function put(fields: FieldValues, name: string, value: FieldValue): void {
  const [group = '', inner] = name.split('.')
  if (inner === undefined) fields[group] = value
  else fields[group] = { ...(isFields(fields[group]) ? fields[group] : {}), [inner]: value }
}

function namesOf(written: Record<string, unknown>): string[] {
  return Object.entries(written).flatMap(([name, value]) =>
    isGroup(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  )
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isFields(value: FieldValue | undefined): value is FieldValues {
  return typeof value === 'object' && !Array.isArray(value)
}
