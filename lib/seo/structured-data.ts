import type {
  Article,
  BreadcrumbList,
  Graph,
  Organization,
  PodcastEpisode,
  Question,
  VideoObject,
} from 'schema-dts'
import { absoluteUrl } from '@/lib/addresses/site-url'
import { site } from '@/lib/site'
import type { QuestionAndAnswer } from '@/lib/text/composition'
import { toPlainText } from '@/lib/text/plain-text'
import type { MediaFacts } from './media-facts'
import type { PageFacts } from './metadata'

/** A step of the way to a page. */
export type Crumb = { name: string; path: string }

/**
 * What an article's page tells machines, in the words of https://schema.org: the article with its questions, what
 * plays on it, the way to it, and its publisher. It states the facts of the metadata and nothing beside; a change that nobody stated has no date.
 *
 * @param facts The facts that the metadata is made of.
 * @param trail The pages above it, from the front down.
 */
export function toArticleGraph(
  facts: PageFacts,
  trail: Crumb[],
  questions: QuestionAndAnswer[],
  speaker?: string,
): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      toArticle(facts, questions, speaker),
      ...(facts.media ? [toMedia(facts, facts.media)] : []),
      toBreadcrumbs([...trail, { name: facts.headline, path: facts.path }]),
      organization(),
    ],
  }
}

/** What a listing's page tells machines: the way to it and the publisher. */
export function toListingGraph(trail: Crumb[]): Graph {
  return { '@context': 'https://schema.org', '@graph': [toBreadcrumbs(trail), organization()] }
}

function toArticle(facts: PageFacts, questions: QuestionAndAnswer[], speaker?: string): Article {
  const page = absoluteUrl(facts.path)
  const url = facts.canonical ?? page
  const { picture, article } = facts
  return {
    '@type': 'Article',
    '@id': `${page}#article`,
    mainEntityOfPage: url,
    url,
    headline: facts.headline,
    description: facts.description,
    inLanguage: site.language,
    image: {
      '@type': 'ImageObject',
      url: picture.url,
      width: String(picture.width),
      height: String(picture.height),
      caption: picture.alt,
    },
    ...(article && { datePublished: article.published }),
    ...(article?.modified && { dateModified: article.modified }),
    author: article?.author ? { '@type': 'Person', name: article.author } : publisher(),
    publisher: publisher(),
    ...(article && article.topics.length > 0 && { keywords: article.topics }),
    ...(questions.length > 0 && {
      hasPart: questions.map((question) => toQuestion(question, page, speaker)),
    }),
  }
}

function toMedia(facts: PageFacts, media: MediaFacts): VideoObject | PodcastEpisode {
  const page = absoluteUrl(facts.path)
  const shared = {
    name: facts.headline,
    description: facts.description,
    inLanguage: site.language,
    publisher: publisher(),
  }
  if (media.kind === 'video')
    return {
      '@type': 'VideoObject',
      '@id': `${page}#video`,
      ...shared,
      url: page,
      thumbnailUrl: facts.picture.url,
      uploadDate: facts.article?.published,
      embedUrl: media.playerUrl,
    }
  return {
    '@type': 'PodcastEpisode',
    '@id': `${page}#episode`,
    ...shared,
    url: page,
    image: facts.picture.url,
    ...(facts.article && { datePublished: facts.article.published }),
    ...(media.episodeNumber !== undefined && { episodeNumber: media.episodeNumber }),
    ...(media.playerUrl && {
      associatedMedia: { '@type': 'AudioObject', name: facts.headline, embedUrl: media.playerUrl },
    }),
  }
}

function toQuestion(
  { question, anchor, answer }: QuestionAndAnswer,
  page: string,
  speaker?: string,
): Question {
  return {
    '@type': 'Question',
    name: question,
    url: `${page}#${anchor}`,
    acceptedAnswer: {
      '@type': 'Answer',
      text: toPlainText(answer),
      author: speaker ? { '@type': 'Person', name: speaker } : publisher(),
    },
  }
}

function toBreadcrumbs(trail: Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  }
}

/** The publisher as other facts name it; the same node as the whole statement below. */
function publisher() {
  return { '@type': 'Organization', '@id': absoluteUrl('/#organization'), name: site.brand } as const
}

function organization(): Organization {
  return {
    ...publisher(),
    legalName: site.legalName,
    url: absoluteUrl('/'),
    logo: { '@type': 'ImageObject', url: absoluteUrl('/img/logo.png'), width: '512', height: '512' },
  }
}
