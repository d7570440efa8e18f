/** Who publishes the site: the facts that every page, card and structured-data block states. */
export const site = {
  /** The brand as titles have it; also the publisher's name. */
  brand: 'INDUSTRIAL',
  legalName: 'Industrial Strength Marketing',
  name: 'INDUSTRIAL Insights',
  podcastName: 'INDUSTRIAL Insights Podcast',
  description:
    'Practical reading for industrial marketers and plant managers, from INDUSTRIAL, the marketing agency for manufacturers.',
  language: 'en-US',
  openGraphLocale: 'en_US',
  /** The owner's domain, whose absolute links are this site's own even where SITE_URL names a staging host. */
  ownDomain: 'industrialstrengthmarketing.com',
  /** A day begins at midnight here; a scheduled article appears with it. */
  timeZone: 'America/Chicago',
  socialCard: {
    src: '/img/social-card.jpg',
    alt: 'INDUSTRIAL, set large on an engineering drawing',
  },
} as const
