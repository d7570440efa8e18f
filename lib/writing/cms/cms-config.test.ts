import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { commonFields, fieldsOf } from '@/lib/content/schema/fields'
import { collectionOf, collections } from '@/lib/site/collections'
import { readValues } from '../edit/edit-fields'
import { splitFile } from '../edit/file-parts'
import { toCmsConfig } from './cms-config'
import { type CmsField, toCmsFields } from './cms-fields'

vi.mock('@/lib/content/schema/fields', async (load) => {
  const { commonFields: common, fieldsOf: all } = await load<typeof import('@/lib/content/schema/fields')>()
  const more = { just_invented: { is: 'yes-no', description: 'Says so' } } as const
  return { commonFields: { ...common, ...more }, fieldsOf: { ...all, videos: { ...all.videos, ...more } } }
})

const now = new Date('2026-03-09T12:00:00Z')
const fieldsFor = (collection: (typeof collections)[number]) =>
  toCmsFields({ collection, topics: ['Sales', 'Trade shows'], now })
const namesOf = (fields: CmsField[]) => fields.map(({ name }) => name)
const named = (fields: CmsField[], name: string) => fields.find((field) => field.name === name)

describe('the form for a piece', () => {
  it.each(collections)('of %s has every field that a file may have, and the text', (collection) => {
    const expected = [...Object.keys(fieldsOf[collection]), 'body']
    expect(namesOf(fieldsFor(collection)).sort()).toEqual(expected.sort())
  })

  it('has a field that is new in the schema, in its words', () =>
    expect(named(fieldsFor('videos'), 'just_invented')).toEqual({
      name: 'just_invented',
      label: 'Just invented',
      widget: 'boolean',
      required: false,
      hint: 'Says so.',
    }))

  it('is in the order in which a piece is written', () => {
    const names = namesOf(fieldsFor('videos'))
    const order = ['title', 'date', 'post_type', 'youtube_url', 'jumbotron', 'intro', 'body', 'topics', 'cta']
    const later = ['thumbnail', 'seo', 'permalink', 'layout']
    const places = [...order, ...later].map((name) => names.indexOf(name))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('keeps what is left of the old site, and shows none of it', () => {
    for (const [name, { isLeftover }] of Object.entries(commonFields))
      expect(named(fieldsFor('articles'), name)?.widget === 'hidden').toBe(!!isLeftover)
  })

  it('offers the kinds of its collection, and says which topics there are and how wide a picture is', () => {
    const fields = fieldsFor('articles')
    expect(named(fields, 'post_type')).toMatchObject({
      options: [
        { value: 'article', label: 'Article' },
        { value: 'fun-fact', label: 'Fun fact' },
      ],
      default: 'article',
    })
    expect(named(fields, 'topics')?.hint).toContain('In use: Sales, Trade shows.')
    expect(named(fields, 'thumbnail')?.hint).toContain('308 pixels')
    expect(named(fields, 'date')?.default).toBe('2026-03-09')
  })
})

describe('patterns', () => {
  const files = ['e2e/content', 'content'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') })),
  )

  function checkAll(fields: CmsField[], values: Record<string, unknown>): string[] {
    return fields.flatMap(({ name, pattern, fields: inner }) => {
      const value = values[name]
      if (inner && value && typeof value === 'object') return checkAll(inner, { ...value })
      if (!pattern || value === undefined || value === null || value === '') return []
      return new RegExp(pattern[0]).test(String(value)) ? [] : [`${name}: ${value}`]
    })
  }

  it('refuse nothing in a file that the site takes', () => {
    for (const { file, text } of files) {
      const collection = collectionOf(file)
      const { document } = parseFile({ file, text })
      if (!collection || !document || document.unsafeAddresses.length > 0) continue
      expect(checkAll(fieldsFor(collection), readValues(splitFile(text)?.fields ?? '') ?? {}), file).toEqual(
        [],
      )
    }
  })

  it.each([
    ['date', '9'],
    ['unpublish', '3'],
    ['permalink', 'a b'],
    ['author_url', 'javascript:alert(1)'],
  ])('refuse in %s what cannot be: %s', (name, value) => {
    expect(checkAll(fieldsFor('articles'), { [name]: value })).toHaveLength(1)
  })
})

it('is one configuration for each host of git', () => {
  const backend = { name: 'gitlab', repo: 'group/content', branch: 'main' }
  const settings = { backend, contentFolder: 'site/content', siteUrl: 'https://example.com', topics: [], now }
  const config = toCmsConfig(settings)
  expect(config.backend).toEqual(backend)
  expect(config.collections.map(({ folder }) => folder)).toEqual(
    collections.map((name) => `site/content/${name}`),
  )
  expect(config).toMatchObject({ media_folder: 'public/img/uploads', public_folder: '/img/uploads' })
})
