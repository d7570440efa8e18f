import { describe, expect, it } from 'vitest'
import { nameField } from './field-labels'
import { flattenFields } from './field-lists'
import { fieldsOf } from './fields'

describe('the name of a field in a sentence', () => {
  it.each([
    ['seo.description', '“Search engines: Description” (seo.description)'],
    ['short_description', '“Teaser” (short_description)'],
    ['jumbotron.img_alt', '“Hero: What the picture shows” (jumbotron.img_alt)'],
    ['title', '“Title”'],
    ['no_such.field', '“no_such: field” (no_such.field)'],
  ])('is what forms and files call it: %s', (name, words) => expect(nameField(name)).toBe(words))

  it('says how files write it, unless that is plain', () => {
    for (const { name } of Object.values(fieldsOf).flatMap((fields) => flattenFields(fields))) {
      const [, label = '', rest] = /^“(.+)”(.*)$/.exec(nameField(name)) ?? []
      expect(rest).toBe(label.toLowerCase() === name ? '' : ` (${name})`)
    }
  })
})
