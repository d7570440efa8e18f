import { describe, expect, it } from 'vitest'
import { fieldsIn, fieldsThatAre, flattenFields, picturesIn, placeOf } from './field-lists'
import { fieldsOf } from './fields'

const everyField = Object.values(fieldsOf).flatMap((fields) => flattenFields(fields))

describe('the table of fields', () => {
  it('is the same wherever two collections have a field in common', () => {
    for (const field of everyField)
      for (const other of everyField) if (other.name === field.name) expect(other).toEqual(field)
  })

  it('names a line for the label of each button', () => {
    const lines = fieldsThatAre('line').map(({ name }) => name)
    const labels = fieldsThatAre('address').flatMap(({ label }) => label ?? [])
    expect(labels).toEqual(['jumbotron.ctaText', 'cta.label'])
    for (const label of labels) expect(lines).toContain(label)
  })

  it('names a picture for each alternative text but that of a poster, which is none of one field', () => {
    const pictures = fieldsThatAre('picture').map(({ name }) => name)
    for (const { name, of } of fieldsThatAre('picture-text'))
      if (name !== 'youtube_thumbnail_alt') expect(pictures).toContain(of)
  })

  it('has a place for every picture, and a text for those that say what words do not', () => {
    for (const { name, place } of fieldsThatAre('picture')) expect(place, name).toBeDefined()
    for (const place of ['hero', 'before-text', 'after-text', 'listings'] as const)
      for (const { picture, text } of picturesIn(place)) expect(text, picture).toBeDefined()
  })

  it('describes every field in words of its own', () => {
    for (const { name, description } of everyField) {
      expect(description, name).toMatch(/^\S.{4,}[^.]$/)
      expect(description, name).not.toMatch(/[|\n]/)
    }
  })
})

describe('lists of fields', () => {
  it('hold the fields of groups, too', () => {
    expect(fieldsThatAre('address').map(({ name }) => name)).toEqual([
      'author_url',
      'seo.canonical',
      'jumbotron.ctaUrl',
      'cta.url',
    ])
    expect(fieldsThatAre('picture').map(({ name }) => name)).toEqual([
      'jumbotron.img',
      'thumbnail',
      'section_image',
      'footer_image',
      'open_graph_img',
      'cta.image',
    ])
  })

  it('hold each field once, in however many collections', () => {
    expect(fieldsThatAre('duration').map(({ name }) => name)).toEqual(['duration'])
  })

  it('hold the fields of a place without their group', () => {
    expect(fieldsIn('call-to-action').map(({ name }) => name)).toEqual([
      'cta.headline',
      'cta.copy',
      'cta.label',
      'cta.url',
      'cta.image',
    ])
  })

  it('give a picture its alternative text', () => {
    expect(picturesIn('hero')).toEqual([{ picture: 'jumbotron.img', text: 'jumbotron.img_alt' }])
    expect(picturesIn('call-to-action')).toEqual([{ picture: 'cta.image', text: undefined }])
  })
})

describe('the place of a field', () => {
  it.each([
    ['title', 'search'],
    ['seo', 'search'],
    ['seo.canonical', 'search'],
    ['jumbotron.ctaText', 'hero'],
    ['cta', 'call-to-action'],
    ['cta.hedline', 'call-to-action'],
    ['pages.title', undefined],
    ['thumbnail_alt', 'listings'],
    ['open_graph_img', 'social'],
    ['check_ignore', undefined],
    ['text', undefined],
    ['toString', undefined],
    [undefined, undefined],
  ])('%s is %s', (field, place) => expect(placeOf(field)).toBe(place))
})
