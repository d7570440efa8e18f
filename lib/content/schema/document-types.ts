import { defineDocumentType } from 'contentlayer/source-files'
import { toTextFacts } from '@/lib/content/markdown/facts'
import { documentTypeNames } from '@/lib/content/store'
import type { Collection } from '@/lib/site/addresses/paths'
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

function documentType<C extends Collection>(collection: C) {
  return defineDocumentType(() => ({
    name: documentTypeNames[collection],
    filePathPattern: `${collection}/**/*.md`,
    contentType: 'markdown',
    fields: { ...fieldsOf[collection], ...derivedFields },
    computedFields: {
      facts: { type: 'json', resolve: (document) => toTextFacts(document.body.raw, document.intro) },
    },
  }))
}

export const documentTypes = [documentType('articles'), documentType('videos'), documentType('podcast')]
