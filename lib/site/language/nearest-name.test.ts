import { describe, expect, it } from 'vitest'
import { findMeant } from './nearest-name'

const known = ['title', 'date', 'author', 'thumbnail', 'thumbnail_alt', 'short_description', 'ctaUrl']

describe('findMeant', () => {
  it.each([
    ['Title', 'title'],
    ['TITLE', 'title'],
    ['titel', 'title'],
    ['Date', 'date'],
    ['short-description', 'short_description'],
    ['shortDescription', 'short_description'],
    ['short_desciption', 'short_description'],
    ['thumbnail alt', 'thumbnail_alt'],
    ['thumnail', 'thumbnail'],
    ['ctaurl', 'ctaUrl'],
    ['tags', undefined],
    ['update', undefined],
    ['', undefined],
  ])('takes %j for %j', (name, meant) => {
    expect(findMeant(name, known)).toBe(meant)
  })
})
