/*
 * The registry of what the site publishes: its collections and the kinds of pieces in them. Everything that differs
 * from one to another is asked for here; CONTRIBUTING.md says what a new one takes.
 */

/** What a piece is made for: reading, watching or hearing. */
export type Medium = 'text' | 'video' | 'audio'

type CollectionFacts = {
  /** The heading of its listing, and its name wherever that is linked. */
  title: string
  /** What several of its pieces are called. */
  pieces: string
  /** What search engines read of its listing, without the brand. */
  listing: { title: string; description: string }
  /** What Contentlayer calls its documents, and their TypeScript type. */
  documentType: string
  medium: Medium
}

/** By the folder of the content that holds them, which is also a part of their addresses. */
const registry = {
  articles: {
    title: 'Articles',
    pieces: 'articles',
    listing: {
      title: 'Articles for industrial marketers',
      description:
        'Every article of INDUSTRIAL, newest first: sales and marketing, websites, search, trade shows and measurement for manufacturers.',
    },
    documentType: 'Article',
    medium: 'text',
  },
  videos: {
    title: 'Videos',
    pieces: 'videos',
    listing: {
      title: 'Videos for industrial marketers',
      description:
        'Every video of INDUSTRIAL, newest first: industrial marketing shown and explained, for manufacturers and the people who sell for them.',
    },
    documentType: 'Video',
    medium: 'video',
  },
  podcast: {
    title: 'Podcast',
    pieces: 'episodes',
    listing: {
      title: 'Podcast for industrial marketers',
      description:
        'Every episode of INDUSTRIAL’s podcast, newest first: conversations on marketing, sales and making things, for manufacturers.',
    },
    documentType: 'Podcast',
    medium: 'audio',
  },
} as const satisfies Record<string, CollectionFacts>

export type Collection = keyof typeof registry
export const collectionFacts: Readonly<Record<Collection, CollectionFacts>> = registry

/** In the order in which navigation names them. */
export const collections = Object.keys(registry).filter(isCollection)

type KindFacts = {
  /** The collection that it belongs to. */
  collection: Collection
  /** What readers see a piece called. */
  label: string
  /** The same of a piece that is an interview, where that differs. */
  interviewLabel?: string
  /** Short by nature: nobody is advised to write more. */
  isBrief?: true
}

/** By the value of `post_type`. */
const kindRegistry = {
  article: { collection: 'articles', label: 'Article', interviewLabel: 'Q & A' },
  'fun-fact': { collection: 'articles', label: 'Fun fact', isBrief: true },
  video: { collection: 'videos', label: 'Video' },
  podcast: { collection: 'podcast', label: 'Podcast' },
} as const satisfies Record<string, KindFacts>

export type Kind = keyof typeof kindRegistry
export const kindFacts: Readonly<Record<Kind, KindFacts>> = kindRegistry
export const kinds = Object.keys(kindRegistry).filter(isKind)

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kindRegistry, name)
}

/** @returns The collection of a file of the content folder; undefined for one that lies in none. */
export function collectionOf(file: string): Collection | undefined {
  return collections.find((name) => file.startsWith(`${name}/`))
}

/** The kinds that belong in a collection. */
export function kindsIn(collection: Collection): Kind[] {
  return kinds.filter((kind) => kindFacts[kind].collection === collection)
}

/** The medium of a content file, by the collection that it is in. */
export function mediumOfFile(file: string): Medium | undefined {
  const collection = collectionOf(file)
  return collection && collectionFacts[collection].medium
}

/** The medium of a kind, by the collection that it belongs to. */
export function mediumOfKind(kind: Kind): Medium {
  return collectionFacts[kindFacts[kind].collection].medium
}

/** @returns The first collection of a medium. */
export function collectionFor(medium: Medium): Collection | undefined {
  return collections.find((name) => collectionFacts[name].medium === medium)
}

function isCollection(name: string): name is Collection {
  return Object.hasOwn(registry, name)
}
