import { type Collection, kinds } from '@/lib/site/collections'
import type { Fields } from './field'

/*
 * The table of fields: all that an editor may write above a text, and the one statement of the format. The ingest checks
 * files against it, Contentlayer makes the types of it, and every list of fields elsewhere is taken from it, as is the
 * table in README (npm run docs:fields). Descriptions are written for editors.
 */

const seo: Fields = {
  page_title: { is: 'line', description: 'The title for search engines; without one, the title' },
  description: { is: 'line', description: 'The text under the title in search results' },
  noindex: {
    called: 'Keep out of search engines',
    is: 'yes-no',
    description: 'Keeps the page out of search engines, sitemap and feeds',
  },
  canonical: {
    called: 'First published at',
    is: 'address',
    description: 'Where the text first stood, when that was elsewhere',
  },
}

const jumbotron: Fields = {
  headline: {
    is: 'inline-html',
    description:
      'Shown in the hero instead of the title, or above it where it is the name of a show or series; inline HTML is allowed',
  },
  tagline: { is: 'line', description: 'One line under the headline' },
  img: { called: 'Picture', is: 'picture', minWidth: 2560, description: 'The wide picture of the hero' },
  img_alt: {
    called: 'What the picture shows',
    is: 'picture-text',
    of: 'jumbotron.img',
    description: 'Says what that picture shows',
  },
  focus: {
    called: 'Center of the picture',
    is: 'focus',
    description:
      'What must stay in sight where that picture is cropped: how far from the left and from the top it is, such as 70% 40%',
  },
  ctaUrl: {
    called: 'Address of the button',
    is: 'address',
    label: 'jumbotron.ctaText',
    description: 'Where the button in the hero leads',
  },
  ctaText: { called: 'Button', is: 'line', description: 'What that button says' },
  video: {
    is: 'video',
    description: 'An MP4 or WebM video in the place of that picture, which is shown until it plays',
  },
}

const callToAction: Fields = {
  headline: { is: 'line', description: 'The headline of the closing call to action' },
  copy: { called: 'Text', is: 'line', description: 'One sentence under it' },
  label: { called: 'Button', is: 'line', description: 'What its button says' },
  url: {
    called: 'Address of the button',
    is: 'address',
    label: 'cta.label',
    description: 'Where its button leads; without an address nothing is shown',
  },
  image: { called: 'Picture', is: 'picture', minWidth: 275, description: 'The picture beside it' },
}

/** Fields of every kind of document. */
export const commonFields: Fields = {
  title: { is: 'line', required: true, place: 'search', description: 'The headline' },
  date: {
    is: 'day',
    required: true,
    place: 'hero',
    description: 'Day of publication; a day to come means scheduled',
  },
  post_type: {
    called: 'Kind',
    is: 'choice',
    required: true,
    place: 'hero',
    options: kinds,
    description: 'The kind of piece; it decides labels and layout',
  },
  short_description: {
    called: 'Teaser',
    is: 'line',
    required: true,
    place: 'listings',
    description: 'A sentence for lists, which makes a reader open it',
  },
  unpublish: {
    called: 'Take back on',
    is: 'day',
    description: 'Day on which it is taken back; from its midnight on readers no longer see it',
  },
  planned: {
    called: 'Planned for',
    is: 'day',
    description: 'Day for which a draft is planned; only the calendar of the preview shows it',
  },
  speaker: {
    is: 'line',
    place: 'hero',
    description: 'Who answers the questions of an interview; the guest of an episode',
  },
  author: { is: 'line', place: 'hero', description: 'Who wrote it; without one, the organization' },
  author_url: {
    called: 'Page about the author',
    is: 'address',
    description: 'A page about the author, such as a profile on LinkedIn',
  },
  updated: { is: 'day', place: 'hero', description: 'When it was last changed in substance' },
  topics: { is: 'list', place: 'topics', description: 'What it is about' },
  private: { called: 'Draft', is: 'yes-no', description: 'Keeps the piece unpublished: a draft' },
  permalink: {
    called: 'Address',
    is: 'line',
    isVerbatim: true,
    description: 'Takes the place of the whole path of its address',
  },
  seo: {
    called: 'Search engines',
    is: 'group',
    type: 'Seo',
    fields: seo,
    place: 'search',
    description: 'What search engines are told',
  },
  jumbotron: {
    called: 'Hero',
    is: 'group',
    type: 'Jumbotron',
    fields: jumbotron,
    place: 'hero',
    description:
      'What stands above the text, over the whole width: a picture, a headline of its own, a button',
  },
  intro: { called: 'Lead', is: 'markdown', place: 'lead', description: 'The lead above the text' },
  thumbnail: {
    called: 'Picture on listings',
    is: 'picture',
    minWidth: 308,
    place: 'listings',
    description: 'The picture on listings',
  },
  thumbnail_alt: {
    called: 'What the picture on listings shows',
    is: 'picture-text',
    of: 'thumbnail',
    place: 'listings',
    description: 'Says what that picture shows',
  },
  section_image: {
    called: 'Picture above the text',
    is: 'picture',
    minWidth: 700,
    place: 'before-text',
    description: 'A picture between lead and body',
  },
  section_image_alt: {
    called: 'What the picture above the text shows',
    is: 'picture-text',
    of: 'section_image',
    place: 'before-text',
    description: 'Says what that picture shows',
  },
  footer_image: {
    called: 'Picture below the text',
    is: 'picture',
    minWidth: 625,
    place: 'after-text',
    description: 'A picture after the body',
  },
  footer_image_alt: {
    called: 'What the picture below the text shows',
    is: 'picture-text',
    of: 'footer_image',
    place: 'after-text',
    description: 'Says what that picture shows',
  },
  open_graph_img: {
    called: 'Picture for social networks',
    is: 'picture',
    minWidth: 1200,
    place: 'social',
    description: 'The picture for social cards, when it is not the one drawn for it',
  },
  cta: {
    called: 'Call to action',
    is: 'group',
    type: 'CallToAction',
    fields: callToAction,
    place: 'call-to-action',
    description: 'The closing call to action',
  },
  preview_revision: {
    called: 'Revision of share links',
    is: 'line',
    isVerbatim: true,
    description: 'Changing it revokes every share link made for this document before',
  },
  check_ignore: {
    called: 'Silenced rules',
    is: 'list',
    description: 'Editorial rules silenced here, by name',
  },
  campaign_id: { is: 'line', isLeftover: true, description: 'Campaign tag of the old site' },
  layout: { is: 'line', isLeftover: true, description: 'Template of the old site' },
  nav_title: { is: 'line', isLeftover: true, description: 'Navigation hint of the old site' },
  nav_sort: { is: 'number', isLeftover: true, description: 'Navigation hint of the old site' },
  show_in_menu: {
    is: 'choice',
    isLeftover: true,
    options: ['true', 'false'],
    description: 'Navigation hint of the old site',
  },
  hubspot_form: { is: 'embed', isLeftover: true, description: 'Form of the old site' },
  jumbotronCssClass: { is: 'line', isLeftover: true, description: 'Look of the old site' },
}

/** Fields of what is watched or heard. */
const recordingFields: Fields = {
  duration: {
    is: 'duration',
    description: 'How long it plays: 12:34, 1:02:03, or as ISO 8601 writes it, PT12M34S',
  },
}

/** The fields that an editor may write in the files of each collection. */
export const fieldsOf: Readonly<Record<Collection, Fields>> = {
  articles: commonFields,
  videos: {
    ...commonFields,
    youtube_url: {
      called: 'Address on YouTube',
      is: 'line',
      isVerbatim: true,
      description: 'Address of the video on YouTube, in any of its forms; it or the identifier must be there',
    },
    youtube_id: {
      called: 'Identifier on YouTube',
      is: 'line',
      isVerbatim: true,
      description: 'Its identifier there',
    },
    youtube_thumbnail_alt: {
      called: 'What the poster shows',
      is: 'picture-text',
      description: 'Says what its poster shows',
    },
    ...recordingFields,
  },
  podcast: {
    ...commonFields,
    episode: { is: 'line', description: 'Such as "Episode 12"' },
    podcast_embed: {
      called: 'Player',
      is: 'embed',
      description: 'The embed snippet of Buzzsprout or SoundCloud; only its numbers are used',
    },
    ...recordingFields,
  },
}
