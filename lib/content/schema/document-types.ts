import {
  defineDocumentType,
  defineNestedType,
  type FieldDef,
  type LocalDocument,
} from 'contentlayer/source-files'
import { type DocumentText, toDocumentText } from '@/lib/content/markdown/document-text'
import { toTextFacts } from '@/lib/content/markdown/facts'
import { type Collection, collectionFacts, collections } from '@/lib/site/collections'
import type { Field, Fields } from './field'
import { fieldsOf } from './fields'

/* The table of fields in Contentlayer's own words. */

/** Written while files are parsed, not by editors. */
const derivedFields = {
  body_line: {
    type: 'number',
    required: true,
    description: 'Where the body starts in its file, counted from 1',
  },
  appears_at: { type: 'string', description: 'The minute at which it appears, where its date is an instant' },
  withdrawn_at: {
    type: 'string',
    description: 'The minute at which it is taken back, where that is an instant',
  },
} as const

function toDefinitions(fields: Fields): Record<string, FieldDef> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toDefinition(field)]))
}

function toDefinition(field: Field): FieldDef {
  const { description, required = false } = field
  const facts = { description, required }
  switch (field.is) {
    case 'group': {
      const { type, fields } = field
      const of = defineNestedType(() => ({ name: type, fields: toDefinitions(fields) }))
      return { ...facts, type: 'nested', of }
    }
    case 'choice':
      return { ...facts, type: 'enum', options: field.options }
    case 'list':
      return { ...facts, type: 'list', of: { type: 'string' } }
    case 'day':
      return { ...facts, type: 'date' }
    case 'yes-no':
      return { ...facts, type: 'boolean' }
    case 'number':
      return { ...facts, type: 'number' }
    default:
      return { ...facts, type: 'string' }
  }
}

function toDocumentType(collection: Collection) {
  return defineDocumentType(() => ({
    name: collectionFacts[collection].documentType,
    filePathPattern: `${collection}/**/*.md`,
    contentType: 'markdown',
    fields: { ...toDefinitions(fieldsOf[collection]), ...derivedFields },
    computedFields: {
      text: { type: 'json', resolve: (document) => textOf(document) },
      facts: {
        type: 'json',
        resolve: (document) => toTextFacts(textOf(document)),
      },
    },
  }))
}

/** What two computed fields are made of is parsed once for each document. */
const texts = new WeakMap<object, DocumentText>()

function textOf(document: LocalDocument): DocumentText {
  const { body, intro, jumbotron } = document
  const text =
    texts.get(document) ?? toDocumentText({ markdown: body.raw, intro, headline: jumbotron?.headline })
  texts.set(document, text)
  return text
}

export const documentTypes = collections.map(toDocumentType)
