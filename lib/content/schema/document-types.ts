import { defineDocumentType } from 'contentlayer/source-files'
import { toTextFacts } from '@/lib/content/markdown/facts'
import { type Collection, collectionFacts, collections } from '@/lib/site/collections'
import { commonFields, podcastFields, videoFields } from './fields'

/** The fields that an editor may write in the files of each collection. */
export const fieldsOf = {
  articles: commonFields,
  videos: { ...commonFields, ...videoFields },
  podcast: { ...commonFields, ...podcastFields },
} as const

/** Written while files are parsed, not by editors. */
const derivedFields = {
  body_line: {
    type: 'number',
    required: true,
    description: 'Where the body starts in its file, counted from 1',
  },
  appears_at: { type: 'string', description: 'The minute at which it appears, where its date is an instant' },
} as const

function documentType(collection: Collection) {
  return defineDocumentType(() => ({
    name: collectionFacts[collection].documentType,
    filePathPattern: `${collection}/**/*.md`,
    contentType: 'markdown',
    fields: { ...fieldsOf[collection], ...derivedFields },
    computedFields: {
      facts: { type: 'json', resolve: (document) => toTextFacts(document.body.raw, document.intro) },
    },
  }))
}

export const documentTypes = collections.map(documentType)
