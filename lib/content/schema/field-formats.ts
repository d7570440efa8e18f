/** Text fields whose value is an address to follow, by dotted name. */
export const addressFields = ['author_url', 'seo.canonical', 'jumbotron.ctaUrl', 'cta.url']

/** Text fields whose line breaks mean something, by dotted name; every other text is one line. */
export const multilineFields = ['intro', 'podcast_embed', 'hubspot_form']

/** Text fields whose value is the path of a picture under `public/`, by dotted name. */
export const pictureFields = [
  'jumbotron.img',
  'thumbnail',
  'section_image',
  'footer_image',
  'open_graph_img',
  'cta.image',
]
