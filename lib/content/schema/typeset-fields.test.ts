import { describe, expect, it } from 'vitest'
import { typesetFields } from './typeset-fields'

describe('typesetFields', () => {
  it('sets what people read, in groups too, and nothing that a program reads', () => {
    const written = {
      title: 'The plant\'s "best" year',
      short_description: "It's here - again",
      permalink: "insights/articles/it's--here",
      youtube_url: "https://youtu.be/a--b'c",
      date: '2020-01-01',
      topics: ["plant's tours"],
      intro: "It's *markdown*",
      seo: { page_title: "It's a title", canonical: "https://a.example/it's", noindex: true },
      jumbotron: { headline: "<span>It's</span>", tagline: "It's so", img_alt: "A plant's yard" },
    }
    expect(typesetFields(written)).toEqual({
      ...written,
      title: 'The plant’s “best” year',
      short_description: 'It’s here – again',
      seo: { ...written.seo, page_title: 'It’s a title' },
      jumbotron: { ...written.jumbotron, tagline: 'It’s so', img_alt: 'A plant’s yard' },
    })
  })
})
