import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml'
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

/** Fields as they are written, by their dotted names; those without a value are left out. */
export type Written = Map<string, string | boolean | string[]>

/** Text stays as it is typed: a title of `007` is no number. */
export function toWritten(map: YAMLMap, prefix = '', written: Written = new Map()): Written {
  for (const { key, value } of map.items) {
    const name = prefix + (isScalar(key) ? String(key.value) : String(key))
    if (isMap(value)) toWritten(value, `${name}.`, written)
    else if (isSeq(value)) {
      const texts = value.items.flatMap((item) => (isScalar(item) ? [textOf(item)] : []))
      if (texts.length > 0) written.set(name, texts)
      for (const item of value.items) if (isMap(item)) toWritten(item, `${name}.`, written)
    } else if (isScalar(value) && value.value !== null && textOf(value) !== '')
      written.set(name, typeof value.value === 'boolean' ? value.value : textOf(value))
  }
  return written
}

function textOf({ value, source }: Scalar): string {
  return (typeof value === 'string' ? value : (source ?? String(value))).trim()
}

/** Takes over the fields that the format has, by whatever name, and reports the others. */
export function toFields(written: Written, report: Report): FieldValues {
  const known = flattenFields({ ...fieldsOf.articles, ...fieldsOf.videos, ...fieldsOf.podcast })
  const fields: FieldValues = {}
  const used = new Set<string>(decided)
  for (const { name, is } of known) {
    if (is === 'group' || decided.includes(name)) continue
    const names = [name, ...(synonyms[name] ?? [])].filter((each) => written.has(each))
    for (const source of is === 'list' ? names : names.slice(0, 1)) {
      used.add(source)
      put(fields, name, toValue(written.get(source) ?? '', is))
      if (source !== name) report(`Its "${source}" is ${name} now.`)
    }
  }
  for (const name of written.keys())
    if (!used.has(name))
      report(
        `The field "${excerptOf(name)}" was left out: the site has none of that name, or another says the same.`,
      )
  return fields
}

function toValue(value: string | boolean | string[], is: string): FieldValue {
  if (is === 'list') return Array.isArray(value) ? value : String(value).split(',')
  return Array.isArray(value) ? value.join(', ') : value
}

/** Lists of several names become one. */
function put(fields: FieldValues, name: string, value: FieldValue): void {
  const [group = '', inner] = name.split('.')
  const before = fields[group]
  if (inner !== undefined) fields[group] = { ...(isFields(before) ? before : {}), [inner]: value }
  else fields[group] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value
}

export function isFields(value: FieldValue | undefined): value is FieldValues {
  return typeof value === 'object' && !Array.isArray(value)
}
