import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  collectionFacts,
  collectionFor,
  collectionOf,
  collections,
  isKind,
  kindFacts,
  kinds,
  kindsIn,
  mediumOfFile,
  mediumOfKind,
} from './collections'

describe('the registry', () => {
  it('has each kind in one collection, and a kind for each collection', () => {
    expect(collections.flatMap(kindsIn).toSorted()).toEqual(kinds.toSorted())
    for (const collection of collections) expect(kindsIn(collection)).not.toEqual([])
  })

  it('gives nothing two collections or two kinds have in common', () => {
    const facts = Object.values(collectionFacts)
    const names = [
      facts.map(({ title }) => title),
      facts.map(({ documentType }) => documentType),
      facts.map(({ listing }) => listing.description),
      Object.values(kindFacts).map(({ label }) => label),
    ]
    for (const each of names) expect(new Set(each).size).toBe(each.length)
  })

  it('describes listings as search engines show them', () => {
    for (const { listing } of Object.values(collectionFacts)) {
      expect(listing.title.length).toBeLessThanOrEqual(45)
      expect(listing.description.length).toBeGreaterThanOrEqual(70)
      expect(listing.description.length).toBeLessThanOrEqual(160)
    }
  })
})

describe('collectionOf', () => {
  it.each([
    ['articles/a.md', 'articles'],
    ['videos/deep/a.md', 'videos'],
    ['podcast/a.md', 'podcast'],
    ['podcasts/a.md', undefined],
    ['a.md', undefined],
    ['pages/a.md', undefined],
    ['articles-old/a.md', undefined],
    ['old/articles/a.md', undefined],
  ])('of %s is %s', (file, collection) => {
    expect(collectionOf(file)).toBe(collection)
  })

  it('is the first folder, however the file is called', () => {
    fc.assert(
      fc.property(fc.constantFrom(...collections), fc.string(), (collection, rest) => {
        expect(collectionOf(`${collection}/${rest}`)).toBe(collection)
        expect(mediumOfFile(`${collection}/${rest}`)).toBe(collectionFacts[collection].medium)
      }),
    )
  })
})

describe('a medium', () => {
  it('of a kind is that of its collection', () => {
    expect(mediumOfKind('fun-fact')).toBe('text')
    expect(mediumOfKind('video')).toBe('video')
    expect(mediumOfKind('podcast')).toBe('audio')
  })

  it('has a collection', () => {
    expect((['text', 'video', 'audio'] as const).map(collectionFor)).toEqual([
      'articles',
      'videos',
      'podcast',
    ])
  })

  it('is unknown outside of the collections', () => expect(mediumOfFile('about.md')).toBeUndefined())
})

describe('isKind', () => {
  it.each(['Article', 'toString', '', 'articles'])('refuses "%s"', (name) => {
    expect(isKind(name)).toBe(false)
  })
})
