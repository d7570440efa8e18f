import type { ImageObject, Person, Question, VideoObject } from 'schema-dts'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import type { QuestionAndAnswer } from '@/lib/content/markdown/sections'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import type { PageFacts } from './metadata'
import type { SocialPicture } from './social-picture'

/** What every main entity states. */
export type Work = ReturnType<typeof toWork>

/** @param speaker Who answers the questions; the organization where nobody is named. */
export function toWork(facts: PageFacts, questions: QuestionAndAnswer[], speaker?: string) {
  const page = absoluteUrl(facts.path)
  const url = facts.canonical ?? page
  const { picture, video, article } = facts
  return {
    mainEntityOfPage: url,
    url,
    headline: facts.headline,
    description: facts.description,
    inLanguage: site.language,
    image: toImage(picture),
    ...(video && { video: toVideo(facts, video) }),
    ...(article && { datePublished: article.published }),
    ...(article?.expires && { expires: article.expires }),
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

/** What search engines ask of a video: https://developers.google.com/search/docs/appearance/structured-data/video. */
function toVideo(
  { headline, description, picture, article }: PageFacts,
  { url, type }: NonNullable<PageFacts['video']>,
): VideoObject {
  return {
    '@type': 'VideoObject',
    name: headline,
    description,
    thumbnailUrl: picture.url,
    uploadDate: article?.published,
    contentUrl: url,
    encodingFormat: type,
  }
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

/** The publisher as other facts name it; the same node as the whole statement of it. */
export function publisher() {
  return {
    '@type': 'Organization',
    '@id': absoluteUrl('/#organization'),
    name: site.brand,
    url: absoluteUrl('/'),
  } as const
}
