import type {
  Article,
  BreadcrumbList,
  Graph,
  ImageObject,
  Organization,
  Person,
  PodcastEpisode,
  PodcastSeries,
  Question,
  VideoObject,
} from 'schema-dts'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import type { QuestionAndAnswer } from '@/lib/content/markdown/sections'
import { collectionPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { toIsoDuration } from '@/lib/site/dates/duration'
import { site } from '@/lib/site/identity'
import type { PageFacts } from './metadata'
import type { SocialPicture } from './social-picture'

/** A step of the way to a page. */
export type Crumb = { name: string; path: string }

/**
 * What the page of a document tells machines, in the words of https://schema.org: its main entity with the questions, the
 * way to it, and its publisher. It states the facts of the metadata and nothing beside; a change that nobody stated has no date.
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
      toMainEntity(facts, questions, speaker),
      toBreadcrumbs([...trail, { name: facts.headline, path: facts.path }]),
      organization(),
    ],
  }
}

/** What a listing's page tells machines: the way to it and the publisher. */
export function toListingGraph(trail: Crumb[]): Graph {
  return { '@context': 'https://schema.org', '@graph': [toBreadcrumbs(trail), organization()] }
}

/**
 * What the page is about: one thing. Where something is watched or heard, that is the recording, with no article beside
 * it: `mainEntityOfPage` names the one entity that a page describes (https://schema.org/mainEntityOfPage), and search
 * engines show a video for a page only where watching it is what the page is for
 * (https://developers.google.com/search/docs/appearance/video#watch-page). Whatever an article states, schema.org lets
 * every creative work state.
 */
function toMainEntity(
  facts: PageFacts,
  questions: QuestionAndAnswer[],
  speaker?: string,
): Article | VideoObject | PodcastEpisode {
  const { media, headline: name } = facts
  const page = absoluteUrl(facts.path)
  const work = toWork(facts, questions, speaker)
  const duration = media?.seconds && toIsoDuration(media.seconds)
  if (media?.kind === 'video')
    return {
      '@type': 'VideoObject',
      '@id': `${page}#video`,
      name,
      ...work,
      thumbnailUrl: facts.picture.url,
      uploadDate: facts.article?.published,
      embedUrl: media.playerUrl,
      ...(duration && { duration }),
    }
  if (media?.kind === 'episode')
    return {
      '@type': 'PodcastEpisode',
      '@id': `${page}#episode`,
      name,
      ...work,
      partOfSeries: podcast(),
      ...(media.episodeNumber !== undefined && { episodeNumber: media.episodeNumber }),
      ...(duration && { duration }),
      ...(media.playerUrl && {
        associatedMedia: { '@type': 'AudioObject', name, embedUrl: media.playerUrl },
      }),
    }
  return { '@type': 'Article', '@id': `${page}#article`, ...work }
}

/** What the main entity states, whatever it is. */
function toWork(facts: PageFacts, questions: QuestionAndAnswer[], speaker?: string) {
  const page = absoluteUrl(facts.path)
  const url = facts.canonical ?? page
  const { picture, article } = facts
  return {
    mainEntityOfPage: url,
    url,
    headline: facts.headline,
    description: facts.description,
    inLanguage: site.language,
    image: toImage(picture),
    ...(article && { datePublished: article.published }),
    ...(article?.modified && { dateModified: article.modified }),
    author: article?.author ? toAuthor(article.author, article.authorUrl) : publisher(),
    publisher: publisher(),
    ...(article && article.topics.length > 0 && { keywords: article.topics }),
    ...(questions.length > 0 && {
      hasPart: questions.map((question) => toQuestion(question, page, speaker)),
    }),
  }
}

function toImage({ url, width, height, alt }: SocialPicture): ImageObject {
  return { '@type': 'ImageObject', url, width: String(width), height: String(height), caption: alt }
}

function toAuthor(name: string, url: string | undefined): Person {
  return { '@type': 'Person', name, ...(url && { url }) }
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
  return {
    '@type': 'Organization',
    '@id': absoluteUrl('/#organization'),
    name: site.brand,
    url: absoluteUrl('/'),
  } as const
}

/** The series that every episode belongs to. */
function podcast(): PodcastSeries {
  const url = absoluteUrl(collectionPath('podcast'))
  return { '@type': 'PodcastSeries', '@id': `${url}#series`, name: site.podcastName, url }
}

function organization(): Organization {
  return {
    ...publisher(),
    legalName: site.legalName,
    logo: { '@type': 'ImageObject', url: absoluteUrl('/img/logo.png'), width: '512', height: '512' },
  }
}
