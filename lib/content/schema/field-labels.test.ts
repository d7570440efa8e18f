import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inFormWords, labelOf, nameInForm } from './field-labels'
import { everyField } from './field-lists'

describe('the label of a field', () => {
  it('is what it is called or, without that, its name in words', () => {
    expect(labelOf('short_description', { called: 'Teaser' })).toBe('Teaser')
    expect(labelOf('page_title', {})).toBe('Page title')
    expect(labelOf('ctaText', {})).toBe('Cta text')
  })
})

describe('the name of a field in the form', () => {
  it('says in which group it is', () => {
    expect(nameInForm('seo.description')).toBe('“Search engines: Description”')
    expect(nameInForm('jumbotron.img')).toBe('“Hero: Picture”')
    expect(nameInForm('cta')).toBe('“Call to action”')
  })

  it('is as it was for what the format lacks', () => {
    expect(nameInForm('seo.unknown')).toBe('seo.unknown')
    expect(nameInForm('example.com')).toBe('example.com')
  })

  it('is there for every field', () => {
    for (const name of everyField.keys()) expect(nameInForm(name)).toMatch(/^“[^._]+”$/)
  })
})

describe('a sentence in the words of the form', () => {
  it('names fields as the form does', () => {
    expect(inFormWords('Say in seo.description, in 70 to 160 characters, what the reader will get.')).toBe(
      'Say in “Search engines: Description”, in 70 to 160 characters, what the reader will get.',
    )
    expect(inFormWords('Give a shorter one in seo.page_title.')).toBe(
      'Give a shorter one in “Search engines: Page title”.',
    )
  })

  it('leaves addresses, quotations and other words alone', () => {
    for (const sentence of [
      'The link "/seo.description/" leads to nothing on this site.',
      'The title, the date and the author are words of the language.',
      'See https://example.com/seo.description or an-interview.md.',
    ])
      expect(inFormWords(sentence)).toBe(sentence)
  })

  it('is as it was where it names none', () => {
    const withoutNames = fc.string().filter((text) => !/[._]/.test(text))
    fc.assert(fc.property(withoutNames, (text) => inFormWords(text) === text))
  })
})
