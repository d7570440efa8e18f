import { parseFile } from '@/lib/content/ingest/parse-file'
import type { PictureFile } from '@/lib/content/media/picture-file'
import type { FoundVideo } from '@/lib/content/media/video'
import { collectionPath, insightsPath } from '@/lib/site/addresses/paths'
import { checkDocument } from './check'
import { type EditorialDocument, toEditorialDocument } from './document'
import { type EditorialLibrary, toEditorialLibrary } from './library'

/* For tests: documents in which no rule finds anything, to be spoiled in one respect at a time. */

/** What differs from a sound article. A field set to undefined is left out. */
export type Spoiled = {
  file?: string
  fields?: Record<string, unknown>
  body?: string
}

const soundFields = {
  title: 'Choosing a Seal Material',
  date: '2024-05-01',
  post_type: 'article',
  short_description: 'Four questions that settle most choices before anyone opens a catalog.',
  topics: ['Seals'],
  seo: {
    page_title: 'How to Choose a Seal Material',
    description: 'Temperature, medium, movement and approvals: the four questions that settle most choices.',
  },
  jumbotron: { img: '/img/uploads/seal-hero.jpg', img_alt: 'Drawing of a radial shaft seal in section' },
  thumbnail: '/img/uploads/seal-thumb.jpg',
  thumbnail_alt: 'Drawing of a shaft seal',
  intro: 'Most choices are settled by four questions.',
  cta: { headline: 'Take the First Step', label: 'Talk to an engineer', url: '/free-consultation/' },
}

/** The day on which the samples are checked. */
const today = '2024-06-15'

/** So many words, in paragraphs of a hundred. */
export function words(count: number): string {
  const paragraphs = Array.from({ length: Math.ceil(count / 100) }, (_, index) =>
    Array.from({ length: Math.min(100, count - index * 100) }, () => 'word').join(' '),
  )
  return paragraphs.join('\n\n')
}

export const soundBody = `${words(150)}\n\n## What the medium does\n\n${words(200)}\n`

/** A file of the content folder as a document. Its fields are on lines of their own from line 2, in JSON. */
export function toSample({
  file = 'articles/seals.md',
  fields = {},
  body = soundBody,
}: Spoiled = {}): EditorialDocument {
  const entries = Object.entries({ ...soundFields, ...fields }).filter(([, value]) => value !== undefined)
  const lines = entries.map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const parsed = parseFile({ file, text: ['---', ...lines, '---', body].join('\n') })
  const document = toEditorialDocument(parsed)
  if (!document) throw new Error(parsed.faults.map(({ message }) => message).join('\n'))
  return document
}

/** A library of samples in which every picture of the sound article is there, and the files that are named. */
export async function toSampleLibrary(
  documents: EditorialDocument[],
  {
    pictures = {},
    videos = {},
    files = [],
  }: {
    pictures?: Record<string, Partial<PictureFile>>
    videos?: Record<string, FoundVideo>
    files?: string[]
  } = {},
): Promise<EditorialLibrary> {
  const now = new Date(`${today}T18:00:00Z`)
  const library = await toEditorialLibrary(documents, { now, root: '/nowhere', isPage: isListing })
  const there = { [soundFields.jumbotron.img]: {}, [soundFields.thumbnail]: {}, ...pictures }
  return {
    ...library,
    isFile: (path) => files.includes(path),
    videos: new Map(Object.entries(videos)),
    pictures: new Map(
      Object.entries(there).map(([src, file]) => [
        src,
        { src, width: 2560, height: 810, bytes: 100_000, type: 'image/jpeg', ...file },
      ]),
    ),
  }
}

/** The listings of the sample library. */
function isListing(path: string): boolean {
  return [insightsPath, collectionPath('articles')].includes(path)
}

/** What the rules find in a spoiled article, each with the line of the file and the rule. */
export async function findIn(
  spoiled: Spoiled,
  others: Spoiled[] = [],
  surroundings: Parameters<typeof toSampleLibrary>[1] = {},
) {
  const document = toSample(spoiled)
  const library = await toSampleLibrary([document, ...others.map(toSample)], surroundings)
  return checkDocument(document, library)
}
