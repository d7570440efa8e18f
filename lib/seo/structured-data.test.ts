import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { parseSections } from '@/lib/content/markdown/parse-sections'
import { questionsOf } from '@/lib/content/markdown/sections'
import type { PageFacts } from './metadata'
import { toArticleGraph, toListingGraph } from './structured-data'

const origin = 'https://example.com'
const facts: PageFacts = {
  title: 'A title for search engines',
  headline: 'A headline',
  description: 'A description.',
  path: '/insights/articles/some-piece/',
  picture: { url: `${origin}/img/a.jpg`, width: 1200, height: 630, type: 'image/jpeg', alt: 'A pump' },
  article: { published: '2019-12-19T00:00:00-06:00', topics: [] },
}
const document: DocumentSummary = {
  _id: 'articles/some-piece.md',
  type: 'Article',
  title: 'A headline',
  short_description: 'A description.',
  post_type: 'article',
  date: '2019-12-19',
  path: facts.path,
  fileNamePath: facts.path,
  slug: 'some-piece',
  source: 'a',
  collection: 'articles',
  body_line: 1,
  facts: { words: 0, questions: 0 },
}
const page = `${origin}${facts.path}`
const publisher = { '@id': `${origin}/#organization`, name: 'INDUSTRIAL', url: `${origin}/` }
const trail = [
  { name: 'Insights', path: '/insights/' },
  { name: 'Articles', path: '/insights/articles/' },
]
const questions = questionsOf(
  parseSections('## Q: Why *align*?\n\nA: It [matters](/x/).\n\n- much\n\n## Q: How?\n\nA: So.').parts,
)

/** The nodes of a graph as they reach a page, by their type. */
function nodesOf(graph: object): Record<string, Record<string, unknown>> {
  const { '@graph': nodes } = JSON.parse(JSON.stringify(graph))
  return Object.fromEntries(nodes.map((node: Record<string, unknown>) => [node['@type'], node]))
}

beforeEach(() => {
  vi.stubEnv('SITE_URL', origin)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('an article’s structured data', () => {
  it('states the facts of the metadata', () => {
    expect(nodesOf(toArticleGraph(document, facts, trail, [])).Article).toMatchObject({
      '@type': 'Article',
      '@id': `${page}#article`,
      mainEntityOfPage: page,
      url: page,
      headline: 'A headline',
      description: 'A description.',
      inLanguage: 'en-US',
      image: {
        '@type': 'ImageObject',
        url: `${origin}/img/a.jpg`,
        width: '1200',
        height: '630',
        caption: 'A pump',
      },
      datePublished: '2019-12-19T00:00:00-06:00',
      author: publisher,
      publisher: publisher,
    })
  })

  it('states no change, topics or questions that nobody stated', () => {
    const stated = Object.keys(nodesOf(toArticleGraph(document, facts, trail, [])).Article ?? {})
    for (const name of ['dateModified', 'expires', 'keywords', 'hasPart']) expect(stated).not.toContain(name)
  })

  it('states what else is known', () => {
    const article = {
      published: '2019-12-19T00:00:00-06:00',
      modified: '2024-07-04T00:00:00-05:00',
      expires: '2027-01-15T06:00:00.000Z',
      author: 'Jo Author',
      topics: ['Sales', 'Websites'],
    }
    expect(nodesOf(toArticleGraph(document, { ...facts, article }, trail, [])).Article).toMatchObject({
      dateModified: '2024-07-04T00:00:00-05:00',
      expires: '2027-01-15T06:00:00.000Z',
      author: { '@type': 'Person', name: 'Jo Author' },
      publisher: publisher,
      keywords: ['Sales', 'Websites'],
    })
  })

  it('says where to read about the author, where that is known', () => {
    const article = { published: '2019-12-19', author: 'Jo', authorUrl: 'https://example.org/jo', topics: [] }
    const of = (each: PageFacts) => nodesOf(toArticleGraph(document, each, trail, [])).Article?.author
    expect(of({ ...facts, article })).toEqual({
      '@type': 'Person',
      name: 'Jo',
      url: 'https://example.org/jo',
    })
    expect(of({ ...facts, article: { ...article, authorUrl: undefined } })).toEqual({
      '@type': 'Person',
      name: 'Jo',
    })
  })

  it('names the address at which the text was first published, and keeps its own identifier', () => {
    const canonical = 'https://elsewhere.example/piece/'
    expect(nodesOf(toArticleGraph(document, { ...facts, canonical }, trail, [])).Article).toMatchObject({
      '@id': `${page}#article`,
      url: canonical,
      mainEntityOfPage: canonical,
    })
  })

  it('states each question with the whole of its answer, as text, and its author', () => {
    const speaker = { '@type': 'Person', name: 'James Soto' }
    expect(
      nodesOf(toArticleGraph({ ...document, speaker: 'James Soto' }, facts, trail, questions)).Article
        ?.hasPart,
    ).toEqual([
      {
        '@type': 'Question',
        name: 'Why align?',
        url: `${page}#why-align`,
        acceptedAnswer: { '@type': 'Answer', text: 'It matters. much', author: speaker },
      },
      {
        '@type': 'Question',
        name: 'How?',
        url: `${page}#how`,
        acceptedAnswer: { '@type': 'Answer', text: 'So.', author: speaker },
      },
    ])
  })

  it('takes the organization for the author of answers that no speaker is named for', () => {
    expect(nodesOf(toArticleGraph(document, facts, trail, questions)).Article?.hasPart).toMatchObject([
      { acceptedAnswer: { author: publisher } },
      { acceptedAnswer: { author: publisher } },
    ])
  })

  it('ends the way to the page with the page', () => {
    expect(nodesOf(toArticleGraph(document, facts, trail, [])).BreadcrumbList?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Insights', item: `${origin}/insights/` },
      { '@type': 'ListItem', position: 2, name: 'Articles', item: `${origin}/insights/articles/` },
      { '@type': 'ListItem', position: 3, name: 'A headline', item: page },
    ])
  })

  it('refers to one publisher, which it describes', () => {
    const { Organization } = nodesOf(toArticleGraph(document, facts, trail, []))
    expect(Organization).toMatchObject({
      ...publisher,
      legalName: 'Industrial Strength Marketing',
      url: `${origin}/`,
    })
  })
})

describe('structured data of a recording', () => {
  const article = {
    published: '2024-04-01T00:00:00-05:00',
    modified: '2024-05-01T00:00:00-05:00',
    author: 'Jo',
    topics: ['Lathes'],
  }
  const work = {
    mainEntityOfPage: page,
    url: page,
    name: 'A headline',
    headline: 'A headline',
    description: 'A description.',
    image: { url: `${origin}/img/a.jpg`, caption: 'A pump' },
    datePublished: article.published,
    dateModified: article.modified,
    author: { '@type': 'Person', name: 'Jo' },
    publisher,
    keywords: ['Lathes'],
  }
  const video: Partial<DocumentSummary> = { collection: 'videos', youtube_id: 'abcdefghijk' }
  const episode: Partial<DocumentSummary> = { collection: 'podcast' }
  const nodesFor = (recording: Partial<DocumentSummary>, more: Partial<PageFacts> = {}) =>
    nodesOf(toArticleGraph({ ...document, ...recording }, { ...facts, article, ...more }, trail, questions))

  it('is about the video, with all that an article would state', () => {
    const nodes = nodesFor({ ...video, duration: '12:34' })
    expect(Object.keys(nodes)).toEqual(['VideoObject', 'BreadcrumbList', 'Organization'])
    expect(nodes.VideoObject).toMatchObject({
      ...work,
      '@id': `${page}#video`,
      thumbnailUrl: `${origin}/img/a.jpg`,
      uploadDate: article.published,
      embedUrl: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
      duration: 'PT12M34S',
    })
    expect(nodes.VideoObject?.hasPart).toHaveLength(2)
  })

  it('is about the episode, which belongs to the series', () => {
    const nodes = nodesFor({
      ...episode,
      episode: 'Season 2, Episode 12',
      podcast_embed: '<script src="https://www.buzzsprout.com/1/2.js"></script>',
      duration: '1:02:03',
    })
    expect(Object.keys(nodes)).toEqual(['PodcastEpisode', 'BreadcrumbList', 'Organization'])
    expect(nodes.PodcastEpisode).toMatchObject({
      ...work,
      '@id': `${page}#episode`,
      episodeNumber: 12,
      duration: 'PT1H2M3S',
      partOfSeries: {
        '@type': 'PodcastSeries',
        name: 'INDUSTRIAL Insights Podcast',
        url: `${origin}/insights/podcast/`,
      },
      associatedMedia: {
        '@type': 'AudioObject',
        embedUrl: 'https://www.buzzsprout.com/1/2?client_source=small_player&iframe=true',
      },
    })
  })

  it('states no length, number or player that nobody stated', () => {
    const stated = Object.keys(nodesFor(episode).PodcastEpisode ?? {})
    for (const name of ['duration', 'episodeNumber', 'associatedMedia']) expect(stated).not.toContain(name)
    expect(nodesFor(video).VideoObject).not.toHaveProperty('duration')
  })

  it('names the address at which it was first published', () => {
    const canonical = 'https://elsewhere.example/piece/'
    for (const recording of [video, episode])
      expect(Object.values(nodesFor(recording, { canonical }))[0]).toMatchObject({
        url: canonical,
        mainEntityOfPage: canonical,
      })
  })
})

describe('a listing’s structured data', () => {
  it('states the way to it and the publisher', () => {
    const nodes = nodesOf(toListingGraph(trail))
    expect(Object.keys(nodes)).toEqual(['BreadcrumbList', 'Organization'])
    expect(nodes.BreadcrumbList?.itemListElement).toHaveLength(2)
  })
})
