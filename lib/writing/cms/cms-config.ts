import { type Collection, collectionFacts, collections } from '@/lib/site/collections'
import { site } from '@/lib/site/identity'
import { toSingular } from '@/lib/site/language/singular'
import { contentPath, uploadsFolder } from '../places'
import { type CmsField, toCmsFields } from './cms-fields'

/** What the configuration depends on, besides the schema. */
export type CmsSettings = {
  /** Where Decap finds the repository: https://decapcms.org/docs/backends-overview/. */
  backend: Record<string, string>
  /** The content folder in the repository. */
  contentFolder: string
  siteUrl: string
  /** The topics that are in use. */
  topics: string[]
  /** The instant at which a form is filled in, where that is known. */
  now?: Date | undefined
  /** Fields that every piece has besides those of the schema. */
  moreFields?: CmsField[]
}

/** @returns The configuration of Decap, and of those that read the same: https://decapcms.org/docs/configuration-options/. */
export function toCmsConfig(settings: CmsSettings) {
  const { backend, siteUrl } = settings
  return {
    backend,
    publish_mode: 'editorial_workflow',
    media_folder: uploadsFolder,
    public_folder: uploadsFolder.replace(/^public/, ''),
    site_url: siteUrl,
    display_url: siteUrl,
    locale: 'en',
    show_preview_links: true,
    // Addresses are made of the names of files.
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: false },
    collections: collections.map((name) => toCollection(name, settings)),
  }
}

function toCollection(collection: Collection, settings: CmsSettings) {
  const { title, pieces } = collectionFacts[collection]
  const fields = toCmsFields({ collection, topics: settings.topics, now: settings.now })
  return {
    name: collection,
    label: title,
    label_singular: toSingular(pieces),
    description: `The ${pieces} of ${site.name}.`,
    folder: contentPath(settings.contentFolder, collection),
    create: true,
    extension: 'md',
    format: 'yaml-frontmatter',
    slug: '{{slug}}',
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: ['date', 'title'],
    fields: [...fields, ...(settings.moreFields ?? [])],
  }
}
