import { defineNestedType, type FieldDefs } from 'contentlayer/source-files'
import { kinds } from '@/lib/site/collections'

/*
 * The fields of the frontmatter, in Contentlayer's own notation. It is the one statement of the format: Contentlayer
 * makes the types of it, and the ingest checks every file against it. Descriptions are written for editors.
 */

const Seo = defineNestedType(() => ({
  name: 'Seo',
  fields: {
    page_title: { type: 'string', description: 'The title for search engines; without one, the title' },
    description: { type: 'string', description: 'The text under the title in search results' },
    noindex: { type: 'boolean', description: 'true keeps the page out of search engines, sitemap and feeds' },
    canonical: { type: 'string', description: 'Where the text first stood, when that was elsewhere' },
  },
}))

const Jumbotron = defineNestedType(() => ({
  name: 'Jumbotron',
  fields: {
    headline: {
      type: 'string',
      description: 'Stands in the hero instead of the title; inline HTML is allowed',
    },
    tagline: { type: 'string', description: 'One line under the headline' },
    img: { type: 'string', description: 'The wide picture of the hero' },
    img_alt: { type: 'string', description: 'Says what that picture shows' },
    ctaUrl: { type: 'string', description: 'Where the button in the hero leads' },
    ctaText: { type: 'string', description: 'What that button says' },
    video: { type: 'string', description: 'A video that takes the place of the picture' },
  },
}))

const CallToAction = defineNestedType(() => ({
  name: 'CallToAction',
  fields: {
    headline: { type: 'string', description: 'The headline of the closing call to action' },
    copy: { type: 'string', description: 'One sentence under it' },
    label: { type: 'string', description: 'What its button says' },
    url: { type: 'string', description: 'Where its button leads; without an address nothing is shown' },
    image: { type: 'string', description: 'The picture beside it' },
  },
}))

/** Fields of every kind of document. */
export const commonFields = {
  title: { type: 'string', required: true, description: 'The headline' },
  date: { type: 'date', required: true, description: 'Day of publication; a day to come means scheduled' },
  post_type: {
    type: 'enum',
    required: true,
    options: kinds,
    description: 'The kind of piece; it decides labels and layout',
  },
  short_description: { type: 'string', required: true, description: 'The teaser on listings' },
  author: { type: 'string', description: 'Who wrote it; without one, the organization' },
  author_url: { type: 'string', description: 'A page about the author, such as a profile on LinkedIn' },
  updated: { type: 'date', description: 'When it was last changed in substance' },
  speaker: { type: 'string', description: 'Who answers the questions of an interview' },
  topics: { type: 'list', of: { type: 'string' }, description: 'What it is about' },
  private: { type: 'boolean', description: 'true keeps it unpublished: a draft' },
  permalink: { type: 'string', description: 'Takes the place of the whole path of its address' },
  seo: { type: 'nested', of: Seo, description: 'What search engines are told' },
  jumbotron: { type: 'nested', of: Jumbotron, description: 'The hero at the top' },
  intro: { type: 'string', description: 'The lead above the body, in markdown' },
  thumbnail: { type: 'string', description: 'The picture on listings' },
  thumbnail_alt: { type: 'string', description: 'Says what that picture shows' },
  section_image: { type: 'string', description: 'A picture between lead and body' },
  section_image_alt: { type: 'string', description: 'Says what that picture shows' },
  footer_image: { type: 'string', description: 'A picture after the body' },
  footer_image_alt: { type: 'string', description: 'Says what that picture shows' },
  open_graph_img: { type: 'string', description: 'The picture for social cards, when it is not the hero' },
  cta: { type: 'nested', of: CallToAction, description: 'The closing call to action' },
  preview_revision: {
    type: 'string',
    description: 'Changing it revokes every share link made for this document before',
  },
  campaign_id: { type: 'string', description: 'A campaign tag' },
  check_ignore: {
    type: 'list',
    of: { type: 'string' },
    description: 'Editorial rules silenced here, by name',
  },
  layout: { type: 'string', description: 'Template of the old site; ignored' },
  nav_title: { type: 'string', description: 'Navigation hint of the old site; ignored' },
  nav_sort: { type: 'number', description: 'Navigation hint of the old site; ignored' },
  show_in_menu: {
    type: 'enum',
    options: ['true', 'false'],
    description: 'Navigation hint of the old site; ignored',
  },
  hubspot_form: { type: 'string', description: 'Leftover of the old site; ignored' },
  jumbotronCssClass: { type: 'string', description: 'Leftover of the old site; ignored' },
} as const satisfies FieldDefs

/** Fields of what is watched or heard. */
const recordingFields = {
  duration: {
    type: 'string',
    description: 'How long it plays: 12:34, 1:02:03, or as ISO 8601 writes it, PT12M34S',
  },
} as const satisfies FieldDefs

export const videoFields = {
  youtube_url: {
    type: 'string',
    description: 'Address of the video on YouTube, in any of its forms; it or the identifier must be there',
  },
  youtube_id: { type: 'string', description: 'Its identifier there' },
  youtube_thumbnail_alt: { type: 'string', description: 'Says what its poster shows' },
  ...recordingFields,
} as const satisfies FieldDefs

export const podcastFields = {
  episode: { type: 'string', description: 'Such as "Episode 12"' },
  podcast_embed: {
    type: 'string',
    description: 'The embed snippet of Buzzsprout or SoundCloud; only its numbers are used',
  },
  ...recordingFields,
} as const satisfies FieldDefs
